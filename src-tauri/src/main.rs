//! The window of Værn. `vaern-desktop [--example | FILE]`.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    desktop::run()
}
