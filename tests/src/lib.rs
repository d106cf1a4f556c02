//! What the flow tests share.

use std::path::PathBuf;

/// One of the two programs: in `VAERN_BIN_DIR`, or beside the test's own build.
///
/// # Panics
/// Where it is not built: a test that cannot run must not pass.
pub fn program(name: &str) -> PathBuf {
    let beside = || {
        let test = std::env::current_exe().unwrap_or_default();
        test.ancestors()
            .nth(2)
            .map(PathBuf::from)
            .unwrap_or_default()
    };
    let path = std::env::var_os("VAERN_BIN_DIR")
        .map_or_else(beside, PathBuf::from)
        .join(name);
    assert!(
        path.exists(),
        "{} is not built: cargo build --workspace --bins",
        path.display()
    );
    path
}
