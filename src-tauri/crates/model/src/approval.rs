//! Whether an approval still covers what stands in an assessment, and who may give it.

use crate::{ApprovalStanding, AssessmentId, Picture, Snapshot, assessment_hash};

/// How the approval of an assessment stands (method, section 6): it holds while the content has
/// the hash that was approved. None where there is no approval, or the snapshot does not hold the
/// assessment.
pub fn approval_standing(
    snapshot: &Snapshot,
    picture: &Picture,
    id: AssessmentId,
) -> Option<ApprovalStanding> {
    let approval = snapshot.assessments.get(&id)?.data.approval.as_ref()?;
    let now = assessment_hash(snapshot, picture, id);
    Some(if now.as_ref() == Some(&approval.hash) {
        ApprovalStanding::Holds
    } else {
        ApprovalStanding::Reopened
    })
}

/// Whether two names are those of one person: case and spaces do not tell people apart.
pub fn same_person(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        words.join(" ")
    };
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::same_person;

    #[test]
    fn case_and_spaces_do_not_make_another_person() {
        assert!(same_person("Åse  Holm ", "åse holm"));
        assert!(!same_person("Åse Holm", "Åse Dahl"));
    }
}
