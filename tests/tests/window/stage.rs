//! What a window stands on: a display, a driver, folders, and the two programs.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

use tempfile::TempDir;

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// Where the pictures go.
pub fn shots() -> PathBuf {
    let folder = std::env::var_os("VAERN_SHOTS")
        .map_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")), PathBuf::from);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A process that ends with its owner.
struct Running(Child);

impl Running {
    fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let started = command.stdin(Stdio::null()).spawn();
        Self(started.unwrap_or_else(|error| {
            panic!("the window's tests need {name} (.ci/setup test brings it): {error}")
        }))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A display of 1280 × 800 that nothing else draws on.
struct Display {
    _server: Running,
    name: String,
}

impl Display {
    fn start() -> Self {
        let mut server = Running::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1280x800x24"])
                .args(["-nolisten", "tcp", "-noreset"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let mut number = String::new();
        let said = server.0.stdout.take().unwrap();
        BufReader::new(said).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb gave no display");
        Self {
            _server: server,
            name: format!(":{}", number.trim()),
        }
    }
}

/// The folders of one user.
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// A user who never started Værn before.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["config", "data", "cache", "run"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        Self { folder }
    }

    /// A file or folder of the user.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The example municipality, as the window keeps it.
    pub fn example(&self) -> PathBuf {
        self.path("data/dk.vaern.desktop/nordby.vaern")
    }

    /// Settings as an earlier start may have left them; the rest is as at the first.
    pub fn settings(&self, settings: &serde_json::Value) {
        let folder = self.path("config/dk.vaern.desktop");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("settings.json"), settings.to_string()).unwrap();
    }

    fn dress<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .env("USER", "Rikke Prøve")
    }

    /// Runs `vaern`; it must succeed.
    pub fn vaern(&self, arguments: &[&str]) -> String {
        let done = self
            .dress(&mut Command::new(tests::program("vaern")))
            .args(arguments)
            .output()
            .unwrap();
        said(&done, "vaern")
    }
}

/// What a program printed; it must have succeeded.
pub fn said(done: &Output, name: &str) -> String {
    assert!(
        done.status.success(),
        "{name}: {}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8(done.stdout.clone()).unwrap()
}

/// A running driver with its display; both end with it, and a window cannot outlive its display.
pub struct Driver {
    _process: Running,
    _display: Display,
    pub address: String,
}

impl Driver {
    /// Starts a driver for the windows of a user.
    pub fn start(home: &Home) -> Self {
        let display = Display::start();
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut command = Command::new("WebKitWebDriver");
        home.dress(&mut command)
            .arg(format!("--port={port}"))
            .env("DISPLAY", &display.name)
            .env("GDK_BACKEND", "x11")
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("TZ", "Europe/Copenhagen")
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        Self {
            _process: Running::start(&mut command),
            _display: display,
            address: format!("http://127.0.0.1:{port}"),
        }
    }
}
