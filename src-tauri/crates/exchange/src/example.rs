//! The example municipality that ships with the product: tables like any other, read by the
//! same reading.

use std::{fs, ops::ControlFlow};

use crate::{Fault, Limits, Read};

/// What the example municipality is called.
pub const EXAMPLE_NAME: &str = "Nordby Kommune";

/// What happened in the example municipality before today: deeds as the register replays them.
pub const EXAMPLE_STORY: &str = include_str!("../../../../assets/example/nordby/story.json");

const FILES: &[(&str, &str)] = &[
    (
        "units.csv",
        include_str!("../../../../assets/example/nordby/units.csv"),
    ),
    (
        "people.csv",
        include_str!("../../../../assets/example/nordby/people.csv"),
    ),
    (
        "assets.csv",
        include_str!("../../../../assets/example/nordby/assets.csv"),
    ),
    (
        "dependencies.csv",
        include_str!("../../../../assets/example/nordby/dependencies.csv"),
    ),
    (
        "threats.csv",
        include_str!("../../../../assets/example/nordby/threats.csv"),
    ),
    (
        "measures.csv",
        include_str!("../../../../assets/example/nordby/measures.csv"),
    ),
    (
        "assessments.csv",
        include_str!("../../../../assets/example/nordby/assessments.csv"),
    ),
    (
        "scenarios.csv",
        include_str!("../../../../assets/example/nordby/scenarios.csv"),
    ),
    (
        "effects.csv",
        include_str!("../../../../assets/example/nordby/effects.csv"),
    ),
    (
        "opinions.csv",
        include_str!("../../../../assets/example/nordby/opinions.csv"),
    ),
    (
        "incidents.csv",
        include_str!("../../../../assets/example/nordby/incidents.csv"),
    ),
    (
        "routines.csv",
        include_str!("../../../../assets/example/nordby/routines.csv"),
    ),
    (
        "attachments.csv",
        include_str!("../../../../assets/example/nordby/attachments.csv"),
    ),
];

/// The tables of the example municipality.
pub fn example() -> Result<Read, Fault> {
    let folder = tempfile::tempdir().map_err(|cause| Fault::io(&std::env::temp_dir(), cause))?;
    for (name, content) in FILES {
        let path = folder.path().join(name);
        fs::write(&path, content).map_err(|cause| Fault::io(&path, cause))?;
    }
    crate::read(folder.path(), &Limits::default(), &mut |_| {
        ControlFlow::Continue(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_is_read_without_a_problem() {
        let read = example().unwrap();
        assert_eq!(read.problems, []);
        assert_eq!(read.sheets.len(), FILES.len());
        assert!(read.sheets.iter().any(|sheet| sheet.rows.len() >= 150));
    }
}
