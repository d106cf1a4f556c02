//! A part of a register as plain data, and what the method makes of it.
//!
//! Reports, explanations, exports and the check of stored figures are functions of this.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    Acceptance, AcceptanceId, Answer, Assessed, Assessment, AssessmentId, AssessmentState, Asset,
    AssetId, Assurance, Cell, Control, ControlId, Dependency, DependencyId, Edge, Effect, EffectId,
    EffectInput, Factor, Grid, Incident, IncidentId, Inheritance, Likely, Measure, MeasureId,
    Method, MethodId, Opinion, OpinionId, Person, PersonId, PropertySet, QuantityInput, Rules,
    Scenario, ScenarioId, ScenarioInput, Stored, Threat, ThreatId, Tolerance, Unit, UnitId,
    Vulnerability, VulnerabilityId, assess, inherit,
};

/// Records by id, so that their order is always the same.
pub type Records<I, R> = BTreeMap<I, Stored<I, R>>;

/// The place in the history at which a snapshot was taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HistoryMark {
    /// The number of the latest entry.
    pub seq: u64,
    /// Its hash, in hexadecimal.
    pub hash: String,
    /// When it was made.
    pub at: DateTime<Utc>,
}

/// Records of a register, whole as far as its scope needs them.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Snapshot {
    /// The register's name.
    pub register: String,
    /// The method that assets are valued by, and new assessments start with.
    pub default_method: Option<MethodId>,
    /// What the organisation accepts to lose in a year, in kroner.
    pub tolerance: Tolerance,
    /// The latest history entry.
    pub mark: Option<HistoryMark>,
    /// The moment that the register is seen at; none: as it is now.
    pub as_of: Option<DateTime<Utc>>,
    /// The frozen method versions.
    pub methods: Records<MethodId, Method>,
    /// Units.
    pub units: Records<UnitId, Unit>,
    /// People.
    pub people: Records<PersonId, Person>,
    /// Assets of the scope, and all that they inherit from.
    pub assets: Records<AssetId, Asset>,
    /// The dependencies among those.
    pub dependencies: Records<DependencyId, Dependency>,
    /// Threats.
    pub threats: Records<ThreatId, Threat>,
    /// Vulnerabilities.
    pub vulnerabilities: Records<VulnerabilityId, Vulnerability>,
    /// Controls.
    pub controls: Records<ControlId, Control>,
    /// Measures.
    pub measures: Records<MeasureId, Measure>,
    /// Assessments.
    pub assessments: Records<AssessmentId, Assessment>,
    /// Scenarios.
    pub scenarios: Records<ScenarioId, Scenario>,
    /// Effects.
    pub effects: Records<EffectId, Effect>,
    /// Acceptances of the scenarios.
    pub acceptances: Records<AcceptanceId, Acceptance>,
    /// Opinions about the scenarios.
    pub opinions: Records<OpinionId, Opinion>,
    /// Incidents.
    pub incidents: Records<IncidentId, Incident>,
    /// What is tested, measured, audited, evaluated and to be done.
    pub assurance: Assurance,
    /// For a report about an evaluation: the register as of the day that its inputs are gathered.
    pub inputs: Option<Box<Snapshot>>,
}

/// What the method makes of a snapshot on a given day.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The day.
    pub today: NaiveDate,
    /// Ready methods. A method with faults is not here, and its scenarios are unanswered.
    pub rules: BTreeMap<MethodId, Rules>,
    /// The cells that assets are valued for.
    pub cells: Vec<Cell>,
    /// The assets in the order of `inheritance`.
    pub assets: Vec<AssetId>,
    /// Each asset's place in `assets`.
    pub place: BTreeMap<AssetId, usize>,
    /// The dependencies in the order of `edges`.
    pub dependencies: Vec<DependencyId>,
    /// The dependencies by place.
    pub edges: Vec<Edge>,
    /// Effective values and where they came from.
    pub inheritance: Inheritance,
    /// The effects on each scenario.
    pub effects: BTreeMap<ScenarioId, Vec<EffectId>>,
    /// What became of each scenario.
    pub scenarios: BTreeMap<ScenarioId, Assessed>,
}

impl Snapshot {
    /// The default method.
    pub fn method(&self) -> Option<&Method> {
        self.methods
            .get(&self.default_method?)
            .map(|stored| &stored.data)
    }

    /// Computes everything from scratch for the day `today`.
    pub fn picture(&self, today: NaiveDate) -> Picture {
        let rules: BTreeMap<MethodId, Rules> = self
            .methods
            .iter()
            .filter_map(|(id, method)| Some((*id, Rules::new(method.data.clone()).ok()?)))
            .collect();
        let cells = self.method().map(Method::cells).unwrap_or_default();
        let assets: Vec<AssetId> = self.assets.keys().copied().collect();
        let place: BTreeMap<AssetId, usize> = assets
            .iter()
            .enumerate()
            .map(|(place, id)| (*id, place))
            .collect();
        let (dependencies, edges) = self
            .dependencies
            .values()
            .filter_map(|stored| Some((stored.id, edge(&stored.data, &place)?)))
            .unzip::<_, _, Vec<_>, Vec<_>>();
        let inheritance = match self.method() {
            None => Inheritance::default(),
            Some(method) => {
                let own = self
                    .assets
                    .values()
                    .flat_map(|asset| cells.iter().map(|cell| asset.data.consequence.get(cell)));
                let own = Grid::new(cells.len(), own);
                inherit(&cells, &method.consequence, &own, &edges)
            }
        };
        let mut effects: BTreeMap<ScenarioId, Vec<EffectId>> = BTreeMap::new();
        for effect in self.effects.values() {
            effects
                .entry(effect.data.scenario)
                .or_default()
                .push(effect.id);
        }
        let mut picture = Picture {
            today,
            rules,
            cells,
            assets,
            place,
            dependencies,
            edges,
            inheritance,
            effects,
            scenarios: BTreeMap::new(),
        };
        picture.scenarios = self
            .scenarios
            .values()
            .map(|scenario| (scenario.id, self.assess(&picture, scenario)))
            .collect();
        picture
    }

    /// The estimates in kroner, ready for computing on the day `today`: of each scenario that has
    /// one and is relevant, by reference, so that the register's own ids move no figure. With
    /// `assessment`, only of its scenarios.
    pub fn quantities(
        &self,
        assessment: Option<AssessmentId>,
        today: NaiveDate,
    ) -> Vec<QuantityInput> {
        let mut inputs: Vec<QuantityInput> = self
            .scenarios
            .values()
            .filter(|stored| assessment.is_none_or(|id| stored.data.assessment == id))
            .filter(|stored| stored.data.relevant)
            .filter_map(|stored| {
                let Scenario {
                    reference,
                    quantity,
                    ..
                } = &stored.data;
                let quantity = quantity.as_ref()?;
                Some(quantity.input(stored.id, reference, &self.measures, today))
            })
            .collect();
        inputs.sort_by(|one, other| one.reference.cmp(&other.reference));
        inputs
    }

    /// Computes one scenario in `picture`.
    fn assess(&self, picture: &Picture, scenario: &Stored<ScenarioId, Scenario>) -> Assessed {
        if !scenario.data.relevant {
            return Assessed::NotRelevant;
        }
        let method = self
            .assessments
            .get(&scenario.data.assessment)
            .map(|a| a.data.method);
        let Some(rules) = method.and_then(|id| picture.rules.get(&id)) else {
            return Assessed::Unanswered;
        };
        let effects: Vec<EffectInput> = picture
            .effects
            .get(&scenario.id)
            .into_iter()
            .flatten()
            .filter_map(|id| self.effect_input(rules, *id, picture.today))
            .collect();
        self.assess_by(rules, picture, &scenario.data, &effects)
    }

    /// What `rules` make of a scenario, with the assets' values of `picture`.
    pub(crate) fn assess_by(
        &self,
        rules: &Rules,
        picture: &Picture,
        scenario: &Scenario,
        effects: &[EffectInput],
    ) -> Assessed {
        let consequence: Vec<Answer> = rules
            .cells
            .iter()
            .map(|cell| picture.consequence(scenario, cell).0)
            .collect();
        let properties = self.properties(scenario);
        assess(
            rules,
            &scenario.input(rules, properties, &consequence, effects),
        )
    }

    /// The effect `id`, ready for computing.
    pub fn effect_input(
        &self,
        rules: &Rules,
        id: EffectId,
        today: NaiveDate,
    ) -> Option<EffectInput> {
        let effect = &self.effects.get(&id)?.data;
        let measure = &self.measures.get(&effect.measure)?.data;
        Some(effect.input(rules, measure, today))
    }

    /// Where a scenario belongs: the unit of its asset, else that of its assessment.
    pub fn unit_of(&self, scenario: &Scenario) -> Option<UnitId> {
        let asset = self.assets.get(&scenario.asset);
        let assessment = self.assessments.get(&scenario.assessment);
        asset
            .and_then(|own| own.data.unit)
            .or_else(|| assessment.and_then(|own| own.data.unit))
    }

    /// Whether a scenario counts today: its assessment is not superseded, so that a risk that was carried
    /// forward counts once (decision 0023).
    pub fn is_current(&self, scenario: &Scenario) -> bool {
        let assessment = self.assessments.get(&scenario.assessment);
        assessment.is_some_and(|own| own.data.state != AssessmentState::Superseded)
    }

    /// The properties that count for a scenario: its own, else its threat's.
    pub fn properties(&self, scenario: &Scenario) -> PropertySet {
        scenario.properties.unwrap_or_else(|| {
            self.threats
                .get(&scenario.threat)
                .map(|threat| threat.data.properties)
                .unwrap_or_default()
        })
    }
}

impl Picture {
    /// What counts for `scenario` at `cell`, and whether it is the scenario's own answer.
    pub fn consequence(&self, scenario: &Scenario, cell: &Cell) -> (Answer, bool) {
        match scenario.consequence.get(cell) {
            Answer::NotAssessed => (self.effective(scenario.asset, cell), false),
            own => (own, true),
        }
    }

    /// The effective value of an asset at `cell`.
    pub fn effective(&self, asset: AssetId, cell: &Cell) -> Answer {
        let column = self.cells.iter().position(|own| own == cell);
        match (self.place.get(&asset), column) {
            (Some(place), Some(column)) => self.inheritance.effective[*place][column],
            _ => Answer::NotAssessed,
        }
    }
}

fn edge(dependency: &Dependency, place: &BTreeMap<AssetId, usize>) -> Option<Edge> {
    Some(Edge {
        from: *place.get(&dependency.from)?,
        to: *place.get(&dependency.to)?,
        property: dependency.property,
        adjust: dependency.adjust,
    })
}

impl Effect {
    /// The effect, ready for computing, with what `measure` is worth on the day `today`.
    pub fn input(&self, rules: &Rules, measure: &Measure, today: NaiveDate) -> EffectInput {
        let cells = match self.factor {
            Factor::Consequence => rules
                .cells
                .iter()
                .enumerate()
                .fold(0, |bits, (index, cell)| {
                    let party = &rules.method.parties[usize::from(rules.party_of[index])].id;
                    let property = self.property.is_none_or(|own| own == cell.property);
                    let whom = self
                        .party
                        .as_ref()
                        .is_none_or(|own| *own == cell.party || own == party);
                    if property && whom {
                        bits | 1 << index
                    } else {
                        bits
                    }
                }),
            Factor::Likelihood | Factor::Vulnerability => 0,
        };
        EffectInput {
            factor: self.factor,
            cells,
            steps: self.steps,
            state: measure.state,
            evidence: measure.evidence(today),
        }
    }
}

impl Scenario {
    /// The scenario, ready for computing.
    pub fn input<'a>(
        &self,
        rules: &Rules,
        properties: PropertySet,
        consequence: &'a [Answer],
        effects: &'a [EffectInput],
    ) -> ScenarioInput<'a> {
        let rank =
            |set: &Option<crate::Override>| set.as_ref().and_then(|o| rules.method.rank(&o.level));
        ScenarioInput {
            likely: Likely {
                likelihood: self.likelihood,
                threat: self.threat_level,
                vulnerability: self.vulnerability_level,
            },
            properties,
            consequence,
            relevant: self.relevant,
            effects,
            overrides: [rank(&self.current_override), rank(&self.target_override)],
        }
    }
}
