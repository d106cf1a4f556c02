//! Controls with what their tests say, control tests, and maturity.

use std::path::Path;

use model::{
    Area, Control, ControlId, ControlTestId, Maturity, TestRun, TestRunId, TestState, Unit, UnitId,
    areas_on, maturity_series, ratings_on,
};
use register::{
    ControlPage, ControlRow, Foresight, Proof, RecordName, Register, ScenarioRow, TestPage,
    TestRow, read_file,
};
use report::{
    MaturityInput, MaturityPlace,
    document::{Figure, Table},
    maturity_figure, maturity_series_figure, maturity_series_table, maturity_table,
};
use serde::{Deserialize, Serialize};
use tauri::State;

use crate::{
    clock,
    error::{Answer, AppError},
    session::{Session, Written},
};

/// Which controls are shown.
#[derive(Clone, PartialEq, Debug, Default, Deserialize, specta::Type)]
pub struct ControlFilter {
    /// Only of this framework.
    pub framework: Option<String>,
    /// Only of this theme; empty: only those without one.
    pub theme: Option<String>,
    /// Only in this state.
    pub state: Option<TestState>,
    /// Only where reference or name contain this.
    pub text: String,
}

/// How many controls are in a state.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, specta::Type)]
pub struct StateCount {
    /// The state.
    pub state: TestState,
    /// How many, whichever state the filter asks for.
    pub count: u32,
}

/// Controls, by framework and reference.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ControlsPage {
    /// Those that the filter lets through.
    pub rows: Vec<ControlRow>,
    /// Every area that there is a control in.
    pub areas: Vec<Area>,
    /// The states in the order in which they are shown.
    pub states: Vec<StateCount>,
}

/// Control tests, the most urgent first.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct TestsPage {
    /// Those that the filter lets through.
    pub rows: Vec<TestRow>,
    /// The states of those that are carried out, in the order in which they are shown.
    pub states: Vec<StateCount>,
}

/// All of a control, as its page shows it.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ControlView {
    /// The control.
    pub page: ControlPage,
    /// The worst of its scenarios.
    pub scenarios: Vec<ScenarioRow>,
    /// How many there are besides.
    pub more: u32,
    /// Its level over time in the whole organisation.
    pub series: Option<Figure>,
}

/// The level of a control in one place, or in two.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MaturityRow {
    /// The control.
    pub control: RecordName,
    /// Its level.
    pub level: Option<u32>,
    /// The level that is aimed at.
    pub target: Option<u32>,
    /// The level in the other place.
    pub other: Option<u32>,
}

/// Maturity in one place, or in two beside each other.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MaturityPage {
    /// Each area's level and target.
    pub areas: Figure,
    /// The same as a table.
    pub table: Table,
    /// The level over time.
    pub series: Option<Figure>,
    /// The same as a table.
    pub series_table: Table,
    /// The controls that are rated in one of the places.
    pub controls: Vec<MaturityRow>,
}

/// How many of a control's scenarios are shown.
const SCENARIOS: usize = 20;

/// Controls with what their tests say.
#[tauri::command(async)]
#[specta::specta]
pub fn controls(session: State<'_, Session>, filter: ControlFilter) -> Answer<ControlsPage> {
    let lang = session.settings().language;
    session.read(|register| {
        let rows = register.control_rows(clock::today(register))?;
        let mut areas: Vec<Area> = rows.iter().map(|row| row.area.clone()).collect();
        areas.sort();
        areas.dedup();
        let text = filter.text.trim().to_lowercase();
        let within = |row: &ControlRow| {
            filter
                .framework
                .as_ref()
                .is_none_or(|own| *own == row.area.framework)
                && filter
                    .theme
                    .as_ref()
                    .is_none_or(|own| *own == row.area.theme)
                && contains(&row.control, &text, lang)
        };
        let mut rows: Vec<ControlRow> = rows.into_iter().filter(within).collect();
        let states = counts(rows.iter().map(|row| row.state), TestState::ALL);
        rows.retain(|row| filter.state.is_none_or(|state| state == row.state));
        Ok(ControlsPage {
            rows,
            areas,
            states,
        })
    })
}

fn contains(record: &RecordName, text: &str, lang: model::Lang) -> bool {
    let words = format!("{} {}", record.reference, record.name.get(lang));
    words.to_lowercase().contains(text)
}

fn counts(states: impl Iterator<Item = TestState> + Clone, of: &[TestState]) -> Vec<StateCount> {
    of.iter()
        .map(|state| StateCount {
            state: *state,
            count: states.clone().filter(|one| one == state).count() as u32,
        })
        .collect()
}

/// All of a control besides its fields.
#[tauri::command(async)]
#[specta::specta]
pub fn control(session: State<'_, Session>, id: ControlId) -> Answer<ControlView> {
    let language = session.settings().language;
    session.read(|register| {
        let today = clock::today(register);
        let page = register.control_page(id, today)?;
        let scenarios = page.scenarios.iter().take(SCENARIOS);
        let scenarios = scenarios
            .map(|scenario| Ok(register.scenario_row(*scenario)?))
            .collect::<Answer<Vec<_>>>()?;
        let series = maturity_series(&[id].into(), &register.all::<Maturity>()?, None, today);
        let place = text::words(language).say("maturity-whole", &[]);
        let input = MaturityInput {
            place: MaturityPlace {
                name: &place,
                areas: &[],
                series: &series,
            },
            other: None,
            language,
        };
        Ok(ControlView {
            more: (page.scenarios.len() - scenarios.len()) as u32,
            series: maturity_series_figure(&input),
            scenarios,
            page,
        })
    })
}

/// Control tests with how they stand.
#[tauri::command(async)]
#[specta::specta]
pub fn tests(
    session: State<'_, Session>,
    text: String,
    state: Option<TestState>,
) -> Answer<TestsPage> {
    let lang = session.settings().language;
    session.read(|register| {
        let mut rows = register.test_rows(clock::today(register))?;
        let text = text.trim().to_lowercase();
        rows.retain(|row| contains(&row.test, &text, lang));
        let active = rows.iter().filter(|row| row.active);
        let states = counts(
            active.map(|row| row.state),
            &[
                TestState::Failed,
                TestState::Overdue,
                TestState::NeverRun,
                TestState::Passed,
            ],
        );
        rows.retain(|row| state.is_none_or(|state| row.active && state == row.state));
        Ok(TestsPage { rows, states })
    })
}

/// One control test with its results.
#[tauri::command(async)]
#[specta::specta]
pub fn control_test(session: State<'_, Session>, id: ControlTestId) -> Answer<TestPage> {
    session.read(|register| Ok(register.test_page(id, clock::today(register))?))
}

/// Records what a test showed, with the files and the link that show it.
#[tauri::command(async)]
#[specta::specta]
pub fn test_done(
    session: State<'_, Session>,
    run: TestRun,
    files: Vec<String>,
    link: String,
) -> Answer<Written<TestRunId>> {
    let mut proofs = Vec::new();
    for path in &files {
        let path = Path::new(path);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        proofs.push(Proof::File(name.into_owned(), read_file(path)?));
    }
    if !link.trim().is_empty() {
        proofs.push(Proof::Link(String::new(), link));
    }
    session.write(|register, stamp| register.test_done(stamp, run, &proofs))
}

/// What a test's result would move.
#[tauri::command(async)]
#[specta::specta]
pub fn foresee_test(session: State<'_, Session>, run: TestRun) -> Answer<Foresight> {
    session.foresee(|register, stamp| register.foresee(stamp, |write| write.insert(run)))
}

/// Maturity in `unit` (none: the whole organisation), beside `other` where one is named.
#[tauri::command(async)]
#[specta::specta]
pub fn maturity(
    session: State<'_, Session>,
    unit: Option<UnitId>,
    compare: bool,
    other: Option<UnitId>,
) -> Answer<MaturityPage> {
    let language = session.settings().language;
    session.read(|register| {
        let today = clock::today(register);
        let controls = register.all::<Control>()?;
        let ratings = register.all::<Maturity>()?;
        let all = controls.keys().copied().collect();
        let (here, there) = (
            place(register, unit, language)?,
            place(register, other, language)?,
        );
        let areas = [unit, other].map(|unit| areas_on(&controls, &ratings, unit, today));
        let series = [unit, other].map(|unit| maturity_series(&all, &ratings, unit, today));
        let beside = |name, at: usize| MaturityPlace {
            name,
            areas: &areas[at],
            series: &series[at],
        };
        let input = MaturityInput {
            place: beside(&here, 0),
            other: compare.then(|| beside(&there, 1)),
            language,
        };
        let rated = [unit, other].map(|unit| ratings_on(&ratings, unit, today));
        let level = |at: usize, control| rated[at].get(&control).map(|rating| rating.data.level);
        let rows = register.control_rows(today)?.into_iter();
        let controls = rows
            .map(|row| {
                let control = ControlId(row.control.id);
                MaturityRow {
                    level: level(0, control),
                    target: rated[0].get(&control).and_then(|rating| rating.data.target),
                    other: level(1, control).filter(|_| compare),
                    control: row.control,
                }
            })
            .filter(|row| row.level.is_some() || row.other.is_some());
        Ok(MaturityPage {
            areas: maturity_figure(&input),
            table: maturity_table(&input),
            series: maturity_series_figure(&input),
            series_table: maturity_series_table(&input),
            controls: controls.collect(),
        })
    })
}

/// What people call a place.
fn place(register: &Register, unit: Option<UnitId>, lang: model::Lang) -> Answer<String> {
    match unit {
        None => Ok(text::words(lang).say("maturity-whole", &[])),
        Some(unit) => {
            let unit = register.get::<Unit>(unit);
            Ok(unit.map_err(AppError::from)?.data.name)
        }
    }
}
