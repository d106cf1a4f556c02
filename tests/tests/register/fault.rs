//! Killed, full, contested: what was confirmed is there, nothing half is, and work goes on.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use model::Scenario;
use register::{Error, Op, Register};

use crate::support::{entries, found, place, records, score, sound, today, town};

/// This very test program, started again to play a part.
pub struct Child {
    part: &'static str,
    path: PathBuf,
}

pub fn child(part: &'static str, path: &Path) -> Child {
    Child {
        part,
        path: path.to_owned(),
    }
}

const PART: &str = "VAERN_PART";
const PATH: &str = "VAERN_PATH";

impl Child {
    fn command(&self, prefix: &[&str]) -> Command {
        let program = std::env::current_exe().unwrap();
        let mut words: Vec<String> = prefix.iter().map(|word| (*word).to_owned()).collect();
        words.push(program.to_string_lossy().into_owned());
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]);
        command.args(["--exact", "fault::plays_its_part", "--nocapture"]);
        command.env(PART, self.part).env(PATH, &self.path);
        command
    }

    /// Runs as a user without rights; false where that cannot be done here.
    pub fn setpriv(&self) -> bool {
        let prefix = [
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
        ];
        if Command::new("setpriv")
            .arg("--version")
            .stdout(Stdio::null())
            .status()
            .is_err()
        {
            return false;
        }
        let done = self.command(&prefix).output().unwrap();
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
        true
    }
}

pub fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|done| done.stdout == b"0\n")
}

/// Does nothing unless a test started it for a part.
#[test]
fn plays_its_part() {
    let (Ok(part), Ok(path)) = (std::env::var(PART), std::env::var(PATH)) else {
        return;
    };
    let path = PathBuf::from(path);
    match part.as_str() {
        "read-only" => crate::open::reads_only(&path),
        "scores" => scores(&path),
        "fills" => fills(&path),
        part => panic!("{part} is no part"),
    }
}

/// Writes scores until it is killed, and prints the number of each entry that was confirmed.
fn scores(path: &Path) {
    let mut register = Register::open(path, None).unwrap();
    let scenarios: Vec<_> = register.all::<Scenario>().unwrap().into_keys().collect();
    for round in 0..1_000_000_u32 {
        let scenario = scenarios[round as usize % scenarios.len()];
        let stored = register.get::<Scenario>(scenario).unwrap();
        let mut data = stored.data;
        data.likelihood = Some(1 + (round % 4) as u8);
        data.note = format!("round {round}");
        let revision = stored.revision;
        let op = Op::new("score").with("round", round.to_string());
        register
            .write(&today(), op, "", |write| {
                write.change(scenario, revision, data)
            })
            .unwrap();
        println!("confirmed {}", register.mark().unwrap().unwrap().seq);
    }
}

#[test]
fn a_killed_writer_loses_nothing_that_was_confirmed() {
    let (_folder, path) = place();
    let mut register = found(&path);
    register::generate(&mut register, &today(), 30, 1, &mut |_| {}).unwrap();
    drop(register);
    let kills: u64 = std::env::var("VAERN_KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(30);
    let mut all = 0;
    for kill in 0..kills {
        let mut writer = child("scores", &path)
            .command(&[])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(writer.stdout.take().unwrap()).lines();
        let reader = thread::spawn(move || {
            let mut confirmed = Vec::new();
            for line in lines.map_while(Result::ok) {
                // A line cut off by the kill does not say which entry it meant.
                if let Some(seq) = line
                    .trim()
                    .strip_prefix("confirmed ")
                    .and_then(|seq| seq.parse::<u32>().ok())
                {
                    confirmed.push(seq);
                }
            }
            confirmed
        });
        // From before the first write to well into the work, at uneven moments.
        thread::sleep(Duration::from_millis(120 + (kill * 7919) % 240));
        writer.kill().unwrap();
        writer.wait().unwrap();
        let confirmed = reader.join().unwrap();
        all += confirmed.len();
        let register = Register::open(&path, None).unwrap();
        let total = entries(&register);
        // The last number may be cut short, so the highest of all is what counts.
        let highest = confirmed.iter().max().copied().unwrap_or(0);
        assert!(
            total >= highest,
            "kill {kill}: entry {highest} was confirmed, {total} are there"
        );
        sound(&register);
    }
    eprintln!("{kills} kills, {all} confirmed writes, none lost");
    assert!(all > 0, "no write was confirmed before a kill");
}

#[test]
fn two_handles_never_lose_an_update() {
    let town = town();
    let path = town.register.path().to_owned();
    let scenario = town.scenarios[0];
    let (mut one, mut other) = (
        Register::open(&path, None).unwrap(),
        Register::open(&path, None).unwrap(),
    );
    let stored = one.get::<Scenario>(scenario).unwrap();
    score(&mut other, scenario, 1);
    let change = |write: &mut register::Write<'_>| {
        write.change(scenario, stored.revision, stored.data.clone())
    };
    let refused = one
        .write(&today(), Op::new("score"), "", change)
        .unwrap_err();
    assert_eq!(refused.code(), "stale");
    // Both go on writing at the same time; each takes its turn.
    let start = entries(&one);
    let turns = 25;
    let work = |mut register: Register| {
        move || {
            for _ in 0..turns {
                loop {
                    let stored = register.get::<Scenario>(scenario).unwrap();
                    let mut data = stored.data;
                    data.note.push('x');
                    let write = register.write(&today(), Op::new("score"), "", |write| {
                        write.change(scenario, stored.revision, data)
                    });
                    match write {
                        Ok(_) => break,
                        Err(error) if ["stale", "busy"].contains(&error.code()) => {}
                        Err(error) => panic!("{error:?}"),
                    }
                }
            }
        }
    };
    let threads = [thread::spawn(work(one)), thread::spawn(work(other))];
    for thread in threads {
        thread.join().unwrap();
    }
    let register = Register::open(&path, None).unwrap();
    assert_eq!(entries(&register), start + 2 * turns);
    assert_eq!(
        register.get::<Scenario>(scenario).unwrap().data.note.len(),
        2 * turns as usize
    );
    sound(&register);
}

#[test]
fn the_second_writer_waits_and_is_then_told() {
    let town = town();
    let path = town.register.path().to_owned();
    let (mut one, mut other) = (
        Register::open(&path, None).unwrap(),
        Register::open(&path, None).unwrap(),
    );
    let before = records(&one);
    let outcome = one.write(&today(), Op::new("x"), "", |write| {
        write.set_name("Sydby")?;
        let started = Instant::now();
        let told = other.write(&today(), Op::new("y"), "", |write| write.set_name("Vestby"));
        assert!(matches!(told, Err(Error::Busy)), "{told:?}");
        assert!(
            started.elapsed() >= Duration::from_secs(1),
            "it did not wait"
        );
        // Reading goes on, and sees nothing of what is not done yet.
        assert_eq!(records(&other), before);
        sound(&other);
        Ok(())
    });
    outcome.unwrap();
    assert_eq!(other.name().unwrap(), "Sydby");
    other
        .write(&today(), Op::new("y"), "", |write| write.set_name("Vestby"))
        .unwrap();
    assert_eq!(one.name().unwrap(), "Vestby");
    sound(&one);
}

/// Adds assets until there is no room; the register must be as the last confirmed write left it.
fn fills(path: &Path) {
    let mut register = Register::open(path, None).unwrap();
    let mut confirmed = 0;
    let error = loop {
        let mut asset = crate::support::asset("", &[]);
        asset.description = "x".repeat(15_000);
        match register.write(&today(), Op::new("asset-add"), "", |write| {
            write.insert(asset)
        }) {
            Ok(_) => confirmed += 1,
            Err(error) => break error,
        }
        assert!(confirmed < 2000, "the disk never got full");
    };
    assert!(matches!(error, Error::DiskFull | Error::Io(_)), "{error:?}");
    let assets = register.all::<model::Asset>().unwrap();
    assert_eq!(assets.len(), confirmed);
    // A file finds no room either, and nothing of it stays.
    let id = assets.keys().next().unwrap().0;
    let kind = model::Kind::Assets;
    let of = model::RecordKey { kind, id };
    let file = vec![b'x'; 8 << 20];
    let refused = register.attach_file(&today(), of, "stor.txt", "", &file);
    let refused = refused.unwrap_err();
    assert!(
        matches!(refused, Error::DiskFull | Error::Io(_)),
        "{refused:?}"
    );
    assert_eq!(register.attachments_of(of).unwrap(), []);
    assert_eq!(register.contents().unwrap(), []);
    sound(&register);
    println!("confirmed {confirmed} {}", error.code());
}

fn filled(prefix: &[&str], path: &Path) {
    drop(found(path));
    let done = child("fills", path).command(prefix).output().unwrap();
    let (said, errors) = (
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr),
    );
    assert!(done.status.success(), "{errors}");
    let line = said
        .lines()
        .find_map(|line| line.strip_prefix("confirmed "))
        .unwrap();
    let (confirmed, code) = line.split_once(' ').unwrap();
    eprintln!("full after {confirmed} writes: {code}");
}

#[test]
fn a_full_disk_loses_nothing_and_work_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mounted = is_root()
        && Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
    let path = folder.path().join("register.vaern");
    if mounted {
        filled(&[], &path);
        let room = Command::new("mount")
            .args(["-o", "remount,size=64m"])
            .arg(folder.path())
            .status();
        assert!(room.unwrap().success());
    } else {
        eprintln!("no small disk may be mounted here: the size of files is limited instead");
        filled(
            &[
                "sh",
                "-c",
                "trap '' XFSZ; ulimit -f 6000; exec \"$0\" \"$@\"",
            ],
            &path,
        );
    }
    let mut register = Register::open(&path, None).unwrap();
    sound(&register);
    register
        .write(&today(), Op::new("x"), "", |write| write.set_name("Sydby"))
        .unwrap();
    sound(&register);
    drop(register);
    if mounted {
        assert!(
            Command::new("umount")
                .arg(folder.path())
                .status()
                .unwrap()
                .success()
        );
    } else {
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_file_removed_while_open_is_not_made_anew() {
    let (_folder, path) = place();
    let register = found(&path);
    fs::remove_file(&path).unwrap();
    sound(&register);
    drop(register);
    assert!(matches!(Register::open(&path, None), Err(Error::NotFound)));
}
