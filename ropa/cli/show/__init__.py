"""How answers look to a person, as trees and tables, and how checks look as JSON."""
