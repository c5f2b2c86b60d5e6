# SPDX-License-Identifier: EUPL-1.2
"""Rules over the whole Library: `check` yields every problem, RULES lists the rules."""

from collections.abc import Callable, Iterator

from leerwijk.checking import (
    bodies,
    cases,
    course,
    evidence,
    item_writing,
    privacy,
    questions,
    references,
    swots,
    uniqueness,
)
from leerwijk.model.library import Library
from leerwijk.problems import Problem

Rule = Callable[[Library], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    references.named_things_exist,
    references.sources_exist,
    references.programmes_are_programmes,
    references.caveats_concern_their_pilot,
    references.measurements_name_outcomes,
    references.sides_of_tensions_exist,
    references.question_sources_exist,
    swots.points_rest_on_records,
    swots.points_rest_on_their_own_pilots,
    swots.strengths_are_no_plans,
    swots.swots_say_something,
    bodies.blocks_are_known,
    bodies.block_options_are_known,
    bodies.blocks_name_their_subject,
    bodies.filters_are_sound,
    bodies.numbers_of_regions_are_possible,
    bodies.citations_exist,
    bodies.links_lead_somewhere,
    uniqueness.citable_ids_are_unique,
    uniqueness.objectives_are_unique,
    uniqueness.lessons_leave_reserved_addresses_free,
    uniqueness.measurements_are_unique,
    uniqueness.nodes_are_unique,
    uniqueness.pools_are_unique,
    uniqueness.question_ids_are_unique,
    uniqueness.option_ids_are_unique,
    uniqueness.old_ids_stay_free,
    evidence.what_works_has_evidence,
    evidence.goals_are_not_results,
    evidence.unknowns_are_called_unknown,
    evidence.parts_fit_their_whole,
    evidence.contradictions_are_between_two,
    course.listed_lessons_exist,
    course.lessons_are_listed,
    course.lessons_are_listed_once,
    course.lesson_objectives_exist,
    course.question_objectives_exist,
    course.questions_serve_an_objective,
    course.objectives_are_asked,
    course.objectives_are_taught,
    course.study_loads_are_honest,
    course.quizzes_have_their_purpose,
    questions.choices_have_one_right_option,
    questions.multiples_have_a_right_option,
    questions.gaps_stand_in_the_text,
    questions.gaps_in_the_text_have_answers,
    questions.gap_options_hold_the_answer,
    questions.matrix_answers_are_columns,
    questions.marked_texts_have_answers,
    questions.things_can_be_told_apart,
    questions.there_is_something_to_sort,
    questions.wrong_answers_are_wrong,
    questions.quizzes_ask_something,
    questions.pools_hold_what_is_drawn,
    questions.score_ranges_differ,
    item_writing.options_explain,
    item_writing.questions_explain,
    item_writing.right_options_do_not_stand_out,
    item_writing.options_stand_alone,
    item_writing.questions_are_not_doubly_negative,
    item_writing.keys_are_spread,
    item_writing.pools_surprise,
    item_writing.allowances_name_a_rule_and_a_reason,
    cases.cases_say_that_they_are_invented,
    cases.cases_point_to_safety,
    cases.branches_lead_to_nodes,
    cases.nodes_can_be_reached,
    cases.nodes_lead_to_an_ending,
    cases.choices_have_consequences,
    cases.starts_offer_a_choice,
    privacy.nobody_can_be_mailed,
)


def check(library: Library) -> Iterator[Problem]:
    """Yield every problem of a Library, rule by rule."""
    for rule in RULES:
        yield from rule(library)
