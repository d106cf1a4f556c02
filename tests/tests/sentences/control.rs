//! The deeds of control tests.

use model::{ControlTest, Plain, RunResult, TestRun};
use register::{Op, Register};

use super::{stamp, whole};

#[test]
fn a_result_has_its_sentence_whatever_it_showed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Prøve", None, &stamp()).unwrap();
    let now = stamp();
    let test = ControlTest {
        name: "Genskabelse".into(),
        ..ControlTest::blank()
    };
    let test = register
        .write(&now, Op::new("record-add"), "", |write| write.insert(test))
        .unwrap()
        .value;
    for result in RunResult::ALL {
        let run = TestRun {
            test,
            date: now.today,
            result: *result,
            ..TestRun::blank()
        };
        register.test_done(&now, run, &[]).unwrap();
        register.undo(&now).unwrap();
        register.redo(&now).unwrap();
    }
    let rows = register.history(None, 6).unwrap().rows;
    assert!(rows.iter().all(|entry| entry.args["test"] == "Genskabelse"));
    whole(&rows);
}
