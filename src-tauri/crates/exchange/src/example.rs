//! The example municipality that ships with the product: tables like any other, read by the
//! same reading.

use std::{fs, ops::ControlFlow};

use crate::{Fault, Limits, Read};

/// What the example municipality is called.
pub const EXAMPLE_NAME: &str = "Nordby Kommune";

/// What happened in the example municipality before today: deeds as the register replays them.
pub const EXAMPLE_STORY: &str = include_str!("../../../../assets/example/nordby/story.json");

macro_rules! files {
    ($($name:literal)*) => {
        &[$((
            concat!($name, ".csv"),
            include_str!(concat!("../../../../assets/example/nordby/", $name, ".csv")),
        )),*]
    };
}

const FILES: &[(&str, &str)] = files!(
    "units" "people" "assets" "dependencies" "threats" "controls" "measures" "assessments" "scenarios" "effects" "opinions" "incidents" "routines" "attachments" "tests" "runs" "mappings" "maturity" "applicability" "actions" "programmes" "audits" "checks" "findings" "corrective-actions" "indicators" "values" "objectives" "reviews" "decisions" "requirements" "policies" "acknowledgements"
);

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
