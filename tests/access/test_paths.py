"""The law of access, one sentence a test."""

from __future__ import annotations

from builders import made

from ropa.access import Access, Question, Verdict, WhoCanSee
from ropa.model import Capacity

STAFF = Capacity.CONTROLLER


def who(answer: WhoCanSee) -> dict[str, tuple[tuple[str, ...], ...]]:
    return {f"{a.party}/{a.capacity}": a.alternatives for a in answer.accessors}


def test_a_controller_sees_what_it_is_controller_for_and_silence_is_said() -> None:
    access = Access(made.register(made.record("r", "x"), made.collection("c", "r", ["d"])))
    (accessor,) = access.who_can_see(Question(data="data:d")).accessors
    assert (accessor.party, accessor.verdict) == ("org:x", Verdict.GRANTED)
    assert [note.code for note in accessor.notes] == [
        "access.internal-not-stated",
        "access.retention-not-stated",
    ]


def test_conditions_of_record_collection_and_disclosure_all_count() -> None:
    access = Access(
        made.register(
            made.record("r", "x", conditions=["p"]),
            made.collection("c", "r", ["d"], conditions=["q"]),
            made.disclosure("d", "r", "y", ["d"], conditions=["s"]),
        )
    )
    assert who(access.who_can_see(Question(data="data:d")))["org:y/recipient"] == (
        ("condition:p", "condition:q", "condition:s"),
    )


def test_of_two_ways_the_one_with_fewer_conditions_is_told_and_both_are_proved() -> None:
    access = Access(
        made.register(
            made.record("r", "x"),
            made.collection("c", "r", ["d"]),
            made.disclosure("one", "r", "y", ["d"], conditions=["p", "q"]),
            made.disclosure("two", "r", "y", ["d"], conditions=["p"]),
        )
    )
    answer = access.can_see(Question(party="org:y", data="data:d"))
    assert answer.alternatives == (("condition:p",),)
    assert len(answer.proofs) == 2


def test_alternatives_that_do_not_hold_each_other_are_all_told() -> None:
    access = Access(
        made.register(
            made.record("r", "x"),
            made.collection("c", "r", ["d"]),
            made.disclosure("one", "r", "y", ["d"], conditions=["q"]),
            made.disclosure("two", "r", "y", ["d"], conditions=["p"]),
        )
    )
    answer = access.can_see(Question(party="org:y", data="data:d"))
    assert answer.alternatives == (("condition:p",), ("condition:q",))
    assert answer.missing == ("condition:p", "condition:q")


def test_a_limiting_disclosure_is_the_only_way_for_the_controller() -> None:
    access = Access(
        made.register(
            made.record("r", "x"),
            made.collection("c", "r", ["d"]),
            made.disclosure("one", "r", "x", ["d"], conditions=["p"], capacity=STAFF, limits=True),
            made.disclosure("two", "r", "x", ["d"], capacity=STAFF),
        )
    )
    (accessor,) = access.who_can_see(Question(data="data:d")).accessors
    assert accessor.alternatives == (("condition:p",),)
    assert [note.code for note in accessor.notes] == ["access.retention-not-stated"]


def test_a_disclosure_to_own_staff_that_does_not_limit_only_adds_a_proof() -> None:
    access = Access(
        made.register(
            made.record("r", "x"),
            made.collection("c", "r", ["d"]),
            made.disclosure("one", "r", "x", ["d"], conditions=["p"], capacity=STAFF),
        )
    )
    (accessor,) = access.who_can_see(Question(data="data:d")).accessors
    assert accessor.alternatives == ((),)
    assert [proof.missing for proof in accessor.proofs] == [(), ("condition:p",)]


def test_a_limit_of_one_part_leaves_the_rest_to_the_controller() -> None:
    access = Access(
        made.register(
            made.data("whole"),
            made.data("part", "whole"),
            made.record("r", "x"),
            made.collection("c", "r", ["whole"]),
            made.disclosure("d", "r", "x", ["part"], conditions=["p"], capacity=STAFF, limits=True),
        )
    )
    assert access.can_see(Question(party="org:x", data="data:part")).alternatives == (
        ("condition:p",),
    )
    assert access.can_see(Question(party="org:x", data="data:whole")).alternatives == ((),)


def test_a_limit_at_one_site_leaves_the_other_site() -> None:
    access = Access(
        made.register(
            made.record("r", "x", sites=["s", "t"]),
            made.collection("c", "r", ["d"]),
            made.disclosure(
                "d", "r", "x", ["d"], sites=["s"], conditions=["p"], capacity=STAFF, limits=True
            ),
        )
    )
    assert access.can_see(Question(party="org:x", data="data:d", site="site:s")).missing == (
        "condition:p",
    )
    assert access.can_see(Question(party="org:x", data="data:d", site="site:t")).missing == ()
    assert access.can_see(Question(party="org:x", data="data:d")).missing == ()


def test_joint_controllers_each_see_the_data() -> None:
    access = Access(
        made.register(made.record("r", "x", joint=["y"]), made.collection("c", "r", ["d"]))
    )
    assert set(who(access.who_can_see(Question(data="data:d")))) == {
        "org:x/controller",
        "org:y/controller",
    }
    (accessor,) = access.can_see(Question(party="org:y", data="data:d")).accessors
    assert accessor.proofs[0].steps[0].relation == "joint_controller"


def test_a_group_is_answered_with_the_parts_that_each_accessor_reaches() -> None:
    access = Access(
        made.register(
            made.data("whole"),
            made.data("one", "whole"),
            made.data("two", "whole"),
            made.record("r", "x"),
            made.collection("c", "r", ["one", "two"]),
            made.disclosure("d", "r", "y", ["one"]),
        )
    )
    accessors = {a.party: a.data for a in access.who_can_see(Question(data="data:whole")).accessors}
    assert accessors == {"org:x": ("data:one", "data:two"), "org:y": ("data:one",)}


def test_a_disclosure_of_a_group_covers_a_part_and_the_proof_says_how() -> None:
    access = Access(
        made.register(
            made.data("whole"),
            made.data("part", "whole"),
            made.record("r", "x"),
            made.collection("c", "r", ["part"]),
            made.disclosure("d", "r", "y", ["whole"]),
        )
    )
    (proof,) = access.can_see(Question(party="org:y", data="data:part")).proofs
    assert ("data:whole", "covers", "data:part") in [
        (step.subject, step.relation, step.object) for step in proof.steps
    ]


def test_what_is_collected_as_a_group_is_seen_in_every_part() -> None:
    access = Access(
        made.register(
            made.data("whole"),
            made.data("part", "whole"),
            made.record("r", "x"),
            made.collection("c", "r", ["whole"]),
        )
    )
    assert access.can_see(Question(party="org:x", data="data:part")).verdict is Verdict.GRANTED


def test_a_part_does_not_stand_for_its_group_or_its_sibling() -> None:
    access = Access(
        made.register(
            made.data("whole"),
            made.data("one", "whole"),
            made.data("two", "whole"),
            made.record("r", "x"),
            made.collection("c", "r", ["whole"]),
            made.disclosure("d", "r", "y", ["one"]),
        )
    )
    (accessor,) = access.can_see(Question(party="org:y", data="data:whole")).accessors
    assert accessor.data == ("data:one",)
    assert access.can_see(Question(party="org:y", data="data:two")).verdict is Verdict.DENIED


def test_access_through_a_system_is_to_what_that_system_holds() -> None:
    access = Access(
        made.register(
            made.record("r", "x"),
            made.collection("held", "r", ["d"], system="s"),
            made.collection("elsewhere", "r", ["e"], system="t"),
            made.collection("unsaid", "r", ["f"]),
            made.disclosure("d", "r", "y", systems=["s"]),
        )
    )
    verdicts = {
        name: access.can_see(Question(party="org:y", data=f"data:{name}"))
        for name in ("d", "e", "f")
    }
    assert verdicts["d"].verdict is Verdict.GRANTED
    assert verdicts["e"].verdict is Verdict.DENIED and verdicts["e"].reason is not None
    assert verdicts["e"].reason.code == "access.other-system"
    assert verdicts["e"].reason.values["held"] == "system:t"
    assert verdicts["f"].verdict is Verdict.OPEN and verdicts["f"].reason is None
    (left_open,) = verdicts["f"].open
    assert left_open.code == "access.open-system"
    assert left_open.facts == ("collection:unsaid", "disclosure:d")


def test_data_and_system_of_a_disclosure_must_both_hold() -> None:
    access = Access(
        made.register(
            made.record("r", "x"),
            made.collection("one", "r", ["d", "e"], system="s"),
            made.disclosure("d", "r", "y", ["d"], systems=["s"]),
        )
    )
    assert access.can_see(Question(party="org:y", data="data:d")).verdict is Verdict.GRANTED
    assert access.can_see(Question(party="org:y", data="data:e")).verdict is Verdict.DENIED


def test_a_record_without_sites_never_matches_a_question_with_one() -> None:
    access = Access(
        made.register(
            made.plain("site", "s"), made.record("r", "x"), made.collection("c", "r", ["d"])
        )
    )
    answer = access.who_can_see(Question(data="data:d", site="site:s"))
    assert answer.accessors == ()
    assert answer.excluded[0].reason.code == "access.no-site-controller"


def test_a_disclosure_at_one_site_is_not_one_at_another() -> None:
    access = Access(
        made.register(
            made.record("r", "x", sites=["s", "t"]),
            made.collection("c", "r", ["d"]),
            made.disclosure("d", "r", "y", ["d"], sites=["s"]),
        )
    )
    assert (
        access.can_see(Question(party="org:y", data="data:d", site="site:s")).verdict
        is Verdict.GRANTED
    )
    there = access.can_see(Question(party="org:y", data="data:d", site="site:t"))
    assert there.reason is not None and there.reason.code == "access.other-site-recipient"
    assert there.reason.values["sites"] == "site:s"


def test_nothing_is_carried_from_one_controllers_record_to_anothers() -> None:
    access = Access(
        made.register(
            made.record("a", "x"),
            made.record("b", "z"),
            made.collection("a", "a", ["d"]),
            made.collection("b", "b", ["d"]),
            made.disclosure("d", "a", "y", ["d"]),
        )
    )
    answer = access.who_can_see(Question(data="data:d", controller="org:z"))
    assert who(answer) == {"org:z/controller": ((),)}
    assert [one.party for one in answer.excluded] == ["org:x", "org:y"]


def test_one_party_in_two_capacities_is_two_accessors() -> None:
    access = Access(
        made.register(
            made.record("r", "x"),
            made.collection("c", "r", ["d"]),
            made.disclosure("one", "r", "y", ["d"], capacity=Capacity.PROCESSOR),
            made.disclosure("two", "r", "y", ["d"], conditions=["p"]),
        )
    )
    assert who(access.who_can_see(Question(data="data:d"))) == {
        "org:x/controller": ((),),
        "org:y/processor": ((),),
        "org:y/recipient": (("condition:p",),),
    }
    assert access.can_see(Question(party="org:y", data="data:d")).verdict is Verdict.GRANTED
