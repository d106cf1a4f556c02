//! The question that a point of an audit's checklist asks.

use model::{CheckPoint, CheckSource, Lang};

use crate::Words;

impl Words {
    /// The question of a point that is generated, as one line.
    pub fn check_question(&self, point: &CheckPoint) -> String {
        let key = match point.source {
            CheckSource::Requirement => "audit-ask-requirement",
            CheckSource::Risk => "audit-ask-risk",
            CheckSource::Finding if point.closed => "audit-ask-closed-finding",
            CheckSource::Finding => "audit-ask-finding",
            CheckSource::Control | CheckSource::Own if point.about.get(Lang::Da).is_empty() => {
                "audit-ask-bare-control"
            }
            CheckSource::Control | CheckSource::Own => "audit-ask-control",
        };
        let asked = self.say(
            key,
            &[
                ("ref", point.reference.as_str().into()),
                ("name", (&point.name).into()),
                ("about", (&point.about).into()),
            ],
        );
        asked.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
