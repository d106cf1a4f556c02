//! The real window, driven through WebKitWebDriver: what a municipality does with it, by keyboard
//! wherever a workshop would.
//!
//! Each window has a display, a driver, folders and a register of its own, so that the tests
//! neither see nor disturb one another or the desktop that they run on. `VAERN_BIN_DIR` names the
//! folder of `vaern` and `vaern-desktop`; without it, that of this test's own build is taken.
//! `VAERN_SHOTS=FOLDER` says where the pictures of the screens go (else the build's `tmp`).

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on shall stop"
)]

mod agree;
mod asset;
mod audit;
mod axe;
mod controls;
mod find;
mod first;
mod inherit;
mod keyboard;
mod ledger;
mod levels;
mod lists;
mod lock;
mod look;
mod measure;
mod methods;
mod net;
mod org;
mod past;
mod plan;
mod quality;
mod review;
mod rounds;
mod stage;
mod treat;
mod window;
