//! The one open register, and the settings.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, NaiveDate, Utc};
use model::{Kind, Method};
use register::{Outcome, Passphrase, Register, Stamp};
use serde::Serialize;

use crate::{
    clock,
    error::{Answer, AppError},
    opening::Opened,
    settings::Settings,
};

/// What every command works with.
pub struct Session {
    open: Mutex<Option<Register>>,
    /// The open register as it was on the day that is looked back at; every read goes there.
    past: Mutex<Option<Register>>,
    settings: Mutex<Settings>,
    settings_file: PathBuf,
    data: PathBuf,
    unopened: Mutex<Option<PathBuf>>,
    opened: Mutex<Opened>,
}

/// What was written, and which kinds of record may show something else now.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct Written<T> {
    /// What came of it.
    pub value: T,
    /// The kinds whose queries are to be asked again.
    pub changed: Vec<Kind>,
}

/// A line of the legend.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, specta::Type)]
pub struct LegendRow {
    /// The level.
    pub level: String,
    /// The products that it stands for.
    pub text: String,
}

/// The open register.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct RegisterInfo {
    /// Its name.
    pub name: String,
    /// Its file.
    pub path: String,
    /// Whether it has a passphrase.
    pub encrypted: bool,
    /// Whether it can only be read.
    pub read_only: bool,
    /// The moment that it is looked back at; none: it is shown as it is.
    pub as_of: Option<DateTime<Utc>>,
    /// Whether it is the example municipality.
    pub example: bool,
    /// The method that it starts assessments with.
    pub method: Method,
    /// That method's legend.
    pub legend: Vec<LegendRow>,
    /// The name that changes are recorded under.
    pub author: String,
}

impl Session {
    /// Reads the settings in `config`; registers of its own go into `data`.
    pub fn new(config: PathBuf, data: PathBuf) -> std::io::Result<Self> {
        fs::create_dir_all(&config)?;
        fs::create_dir_all(&data)?;
        let settings_file = config.join("settings.json");
        Ok(Self {
            open: Mutex::new(None),
            past: Mutex::new(None),
            settings: Mutex::new(Settings::read(&settings_file)),
            settings_file,
            data,
            unopened: Mutex::new(None),
            opened: Mutex::new(Opened::default()),
        })
    }

    /// A panic in one command must not lock the others out: the register's own transaction
    /// has rolled back by then.
    fn lock(&self) -> MutexGuard<'_, Option<Register>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The settings.
    pub fn settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the settings and writes them.
    pub fn change_settings(&self, change: impl FnOnce(&mut Settings)) -> Answer<()> {
        let mut settings = self.settings();
        change(&mut settings);
        Ok(settings.write(&self.settings_file)?)
    }

    fn past(&self) -> MutexGuard<'_, Option<Register>> {
        self.past.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The day that is looked at: today, or the one that is looked back at. Not to be asked while
    /// reading: there it is [`clock::today`].
    pub fn today(&self) -> NaiveDate {
        self.stamp().today
    }

    /// Who is at work, and when; looking back, the day is the one that is looked at. Not to be asked
    /// while reading.
    pub fn stamp(&self) -> Stamp {
        let then = self.past().as_ref().and_then(Register::as_of);
        let now = self.stamp_now();
        Stamp {
            today: then.map_or(now.today, clock::day_of),
            ..now
        }
    }

    /// Who is at work, and when, whatever day is looked back at.
    fn stamp_now(&self) -> Stamp {
        let (at, today) = clock::now();
        let author = self.settings().author.clone();
        let by = if author.trim().is_empty() {
            "–".to_owned()
        } else {
            author
        };
        Stamp { by, at, today }
    }

    /// Reads from the open register, or from what it was on the day that is looked back at.
    pub fn read<T>(&self, read: impl FnOnce(&Register) -> Answer<T>) -> Answer<T> {
        if let Some(past) = self.past().as_ref() {
            return read(past);
        }
        self.read_now(read)
    }

    /// Reads from the open register as it is today, whatever day is looked back at.
    pub fn read_now<T>(&self, read: impl FnOnce(&Register) -> Answer<T>) -> Answer<T> {
        read(
            self.lock()
                .as_ref()
                .ok_or_else(|| AppError::new("no-register"))?,
        )
    }

    /// What can be written to: never the past.
    fn writable(&self) -> Answer<MutexGuard<'_, Option<Register>>> {
        if let Some(at) = self.past().as_ref().and_then(Register::as_of) {
            return Err(register::Error::Past { at }.into());
        }
        Ok(self.lock())
    }

    /// Shows the open register as it was after the last entry at or before `at`, in all that is
    /// read from now on.
    pub fn look_back(&self, at: DateTime<Utc>) -> Answer<RegisterInfo> {
        let past = self.read_now(|register| Ok(register.past(at, clock::day_of(at))?))?;
        let info = self.info(&past)?;
        *self.past() = Some(past);
        Ok(info)
    }

    /// Shows the open register as it is today again.
    pub fn look_forward(&self) -> Answer<RegisterInfo> {
        *self.past() = None;
        self.read_now(|register| self.info(register))
    }

    /// Writes to the open register.
    pub fn write<T>(
        &self,
        write: impl FnOnce(&mut Register, &Stamp) -> register::Result<Outcome<T>>,
    ) -> Answer<Written<T>> {
        let stamp = self.stamp();
        let mut open = self.writable()?;
        let register = open.as_mut().ok_or_else(|| AppError::new("no-register"))?;
        let outcome = write(register, &stamp)?;
        Ok(Written {
            value: outcome.value,
            changed: outcome.changed,
        })
    }

    /// Asks the open register what a change would move; changes nothing.
    pub fn foresee<T>(
        &self,
        foresee: impl FnOnce(&mut Register, &Stamp) -> register::Result<T>,
    ) -> Answer<T> {
        let stamp = self.stamp();
        let mut open = self.writable()?;
        let register = open.as_mut().ok_or_else(|| AppError::new("no-register"))?;
        Ok(foresee(register, &stamp)?)
    }

    /// Opens a register; the one before stays open where that fails.
    pub fn open(&self, path: &Path, passphrase: Option<&Passphrase>) -> Answer<RegisterInfo> {
        let mut register = Register::open(path, passphrase)?;
        register.catch_up(&self.stamp_now())?;
        self.take(register)
    }

    /// Opens what the program was started with. Where that fails, the first screen tries it again,
    /// so that it can say why or ask for the passphrase.
    pub fn start_with(&self, path: &Path) {
        if self.open(path, None).is_err() {
            *self.unopened() = Some(path.to_owned());
        }
    }

    /// What the program was started with and did not open.
    pub fn unopened(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.unopened.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The copies of attached files that were opened.
    pub fn opened(&self) -> MutexGuard<'_, Opened> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes a register and opens it.
    pub fn create(
        &self,
        path: &Path,
        name: &str,
        method: Method,
        passphrase: Option<&Passphrase>,
    ) -> Answer<RegisterInfo> {
        let register = Register::found(path, passphrase, name, Some(method), &self.stamp_now())?;
        self.take(register)
    }

    /// Opens the example municipality, which is made at first and then kept like any register.
    pub fn open_example(&self) -> Answer<RegisterInfo> {
        let path = self.example_path();
        if path.exists() {
            return self.open(&path, None);
        }
        let read = exchange::example()?;
        let stamp = self.stamp_now();
        // Made under another name first: a half example must never be taken for a whole one.
        let part = path.with_extension("part");
        let _ = fs::remove_file(&part);
        let (name, story) = (exchange::EXAMPLE_NAME, exchange::EXAMPLE_STORY);
        let sheets = &read.sheets;
        drop(Register::found_with_story(
            &part, None, name, None, &stamp, sheets, story,
        )?);
        fs::rename(&part, &path)?;
        self.open(&path, None)
    }

    fn example_path(&self) -> PathBuf {
        self.data.join("nordby.vaern")
    }

    fn take(&self, register: Register) -> Answer<RegisterInfo> {
        let info = self.info(&register)?;
        *self.past() = None;
        *self.lock() = Some(register);
        self.opened().clear();
        self.change_settings(|settings| settings.remember(info.path.clone(), info.name.clone()))?;
        Ok(info)
    }

    /// Closes the register.
    pub fn close(&self) {
        *self.past() = None;
        *self.lock() = None;
        self.opened().clear();
    }

    /// What the window shows of the open register.
    pub fn current(&self) -> Answer<Option<RegisterInfo>> {
        if let Some(past) = self.past().as_ref() {
            return self.info(past).map(Some);
        }
        self.lock()
            .as_ref()
            .map(|register| self.info(register))
            .transpose()
    }

    fn info(&self, register: &Register) -> Answer<RegisterInfo> {
        let method = register
            .default_method()?
            .ok_or_else(|| AppError::new("content"))?
            .data;
        Ok(RegisterInfo {
            name: register.name()?,
            path: register.path().display().to_string(),
            encrypted: register.is_encrypted(),
            read_only: register.is_read_only() || register.as_of().is_some(),
            as_of: register.as_of(),
            example: register.path() == self.example_path(),
            legend: legend(&method),
            author: self.settings().author.clone(),
            method,
        })
    }
}

/// The legend of a method as text: `1–3` for bands, `1 · 2 · 4` for the cells of a matrix.
pub fn legend(method: &Method) -> Vec<LegendRow> {
    let bands = matches!(method.rule, model::LevelRule::Bands { .. });
    (0..)
        .zip(&method.levels)
        .map(|(rank, level)| {
            let numbers: Vec<String> = method.legend(rank).iter().map(u16::to_string).collect();
            LegendRow {
                level: level.id.clone(),
                text: numbers.join(if bands { "–" } else { " · " }),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_opened_while_one_looks_back_is_of_today() {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::new(folder.path().join("config"), folder.path().to_owned()).unwrap();
        let method = session.open_example().unwrap().method;
        let then = "2025-06-17T16:00:00Z".parse().unwrap();
        let info = session.look_back(then).unwrap();
        assert!(info.as_of.is_some() && info.read_only);
        assert_eq!(session.today().to_string(), "2025-06-17");
        let refused = session.write(Register::undo);
        assert_eq!(refused.unwrap_err().code, "past");

        // The history keeps microseconds.
        let before = clock::now().0 - chrono::TimeDelta::seconds(1);
        let path = folder.path().join("new.vaern");
        session.create(&path, "Ny", method, None).unwrap();
        let made = session
            .read(|register| Ok(register.history(None, 1)?.rows))
            .unwrap();
        assert!(made[0].at >= before, "made on {}", made[0].at);
        assert_eq!(session.today(), clock::now().1);
    }
}
