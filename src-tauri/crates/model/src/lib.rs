//! The vocabulary and the method: what Værn knows and what it computes.
//!
//! Pure: no file, no clock, no SQL, no window. Time is passed in, and nothing here
//! ever depends on the order in which records are given.

#[macro_use]
mod kinds;

mod acceptance;
mod action;
mod answer;
mod approval;
mod assess;
mod assurance;
mod audit;
mod breadth;
mod budget;
mod consensus;
mod control;
mod difference;
mod evaluation;
mod explain;
mod failure;
mod grid;
mod hash;
mod ids;
mod indicator;
mod inherit;
mod knowledge;
mod layers;
mod ledger;
mod maturity;
mod method;
mod moving;
mod names;
mod order;
mod preset;
mod problem;
mod quality;
mod quantify;
mod records;
mod rules;
mod sample;
mod score;
mod snapshot;
mod soa;
mod statement;
mod suggest;
pub mod table;
mod treatment;
mod words;
mod worth;

pub use acceptance::{Decision, Met, Owed, decision, latest_acceptances, standing};
pub use answer::{Answer, Cell, ParseCellError, Property, PropertySet, Values};
pub use approval::{approval_standing, same_person};
pub use assess::{
    Assessed, EffectInput, Evidence, Factor, Likely, PartyLevel, ScenarioInput, Stage, StageLevel,
    assess,
};
pub use assurance::{Assurance, Measured};
pub use audit::{
    CheckPoint, Conflict, CorrectiveState, Coverage, CoverageSign, Covered, CoveredGroup,
    StillOpen, VERIFY_DAYS, checklist, conflicts, corrective_state, coverage, default_verify_on,
    repeated, repeats_of, scope_units, still_open,
};
pub use budget::{Budget, BudgetRow, budget, measure_cost};
pub use consensus::{Accord, Consensus, Question, Questioned, Said, consensus};
pub use control::{
    ControlEvidence, ControlState, LatestRuns, TestStanding, Tested, control_states, test_standing,
    tested,
};
pub use difference::{Difference, FieldChange, ScenarioChange, StageChange, difference};
pub use evaluation::{
    Counted, DecisionInput, Evaluated, FigureInput, IndicatorInput, Inputs, LevelInput,
    ObjectiveInput, Seen, StageInput, UnitInput, evaluate, followed_decisions, previous_review,
};
pub use explain::{Arg, ExplainKind, Explanation, explain, explain_value};
pub use failure::{Reached, SinglePoint, reach, single_points};
pub use grid::Grid;
pub use hash::{assessment_hash, scenario_hash};
pub use ids::*;
pub use indicator::{Belongs, IndicatorState, ObjectiveProgress, Trend, objective_progress};
pub use inherit::{Adjust, Edge, Inheritance, Source, Step, inherit};
pub use knowledge::{Knows, knowledge};
pub use layers::{Layers, Placed, Route, Size, Spacing, lay_out};
pub use ledger::{LedgerRow, ledger};
pub use maturity::{
    Area, AreaMaturity, MaturityPoint, Mean, areas_on, maturity_series, ratings_on,
};
pub use method::{
    Combination, DecisionRule, Floor, LevelRule, LikelihoodSource, Method, MethodChange,
    MethodChangeKind, MethodEdit, Party, PartyAt, RiskLevel, RowEdit, RuleKind, Scale, ScaleLevel,
    compare, contrast,
};
pub use moving::{LevelMap, LevelsUsed, MoveCount, MovePreview, MoveRow, StageCount, preview_move};
pub use order::natural_key;
pub use preset::{
    ANNEX_A, CATALOGUE, Catalogue, CatalogueThreat, CatalogueVulnerability, DEFAULT_METHOD,
    blank_method, presets,
};
pub use problem::{Place, Problem};
pub use quality::{Finding, FindingKind, Severity, quality};
pub use quantify::{
    CurvePoint, Interval, MeasureValue, Progress, Quantity, QuantityInput, Reduction,
    ReductionInput, ScenarioLoss, Share, Simulated, Simulation, StageLoss, StageTolerance,
    Tolerance, TolerancePoint, ToleranceResult, simulate,
};
pub use records::*;
pub use rules::Rules;
pub use sample::sample_size;
pub use score::{Misfit, Score};
pub use snapshot::{HistoryMark, Picture, Records, Snapshot};
pub use soa::{
    CarriedOut, SoaDecision, SoaMeasure, SoaRequirement, SoaRisk, SoaRisks, SoaRow, SoaSum, soa,
    soa_risks, soa_states, soa_sums, statement_frameworks,
};
pub use statement::{
    SoaChange, SoaFate, SoaSaid, StatementContent, StatementStanding, latest_statement,
    statement_changes, statement_standing,
};
pub use suggest::{
    HintIncident, LikelihoodHint, SuggestedControl, SuggestedMeasure, Suggestions,
    YEARS_OF_INCIDENTS, likelihood_hint, suggestions, threats_for,
};
pub use treatment::{PlanRow, TreatmentPlan, treatment_plan};
pub use words::{Bilingual, Lang};
pub use worth::{Worth, WorthRow, WorthStage, worth, worths};
