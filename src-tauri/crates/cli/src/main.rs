//! `vaern`: what the window can do, without the window (exchange.md).
//!
//! Exit 0: done. 1: the check found something. 2: bad use or bad input, with a message on
//! standard error. With `--json` standard output is for programs.

mod applies;
mod args;
mod audit;
mod check;
mod control;
mod desk;
mod evaluate;
mod failure;
mod find;
mod history;
mod list;
mod look;
mod make;
mod measuring;
mod net;
mod organisation;
mod out;
mod plan;
mod round;
mod show;
mod simulate;
mod treat;
mod worth;

use std::process::ExitCode;

use clap::Parser;

use args::{Applies, Args, Command, Controls, History, Measuring, MethodCommand};
use failure::Failure;

/// What a command found.
enum Done {
    /// All is well.
    Well,
    /// The check found something.
    Found,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let lang = args.language();
    match run(args) {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::Found) => ExitCode::from(1),
        Err(failure) => {
            failure.tell(lang);
            ExitCode::from(2)
        }
    }
}

fn run(args: Args) -> Result<Done, Failure> {
    let desk = desk::Desk::new(&args)?;
    match args.command {
        Command::New {
            file,
            name,
            method,
            example,
        } => make::new(&desk, &file, name, method.as_deref(), example),
        Command::Template { out } => make::template(&desk, &out),
        Command::Import {
            file,
            source,
            format,
            dry_run,
            json,
        } => make::import(&desk, &file, &source, format.as_deref(), dry_run, json),
        Command::Export {
            file,
            format,
            out,
            person,
            unit,
        } => {
            let scope = plan::Scope { person, unit };
            make::export(&desk, &file, &format, &out, &scope)
        }
        Command::Attach {
            file,
            kind,
            reference,
            what,
            note,
        } => plan::attach(&desk, &file, &kind, &reference, &what, &note),
        Command::Attachment {
            file,
            reference,
            out,
        } => plan::attachment(&desk, &file, &reference, &out),
        Command::Generate {
            file,
            scenarios,
            seed,
        } => make::generate(&desk, &file, scenarios, seed),
        Command::List {
            file,
            kind,
            filter,
            sort,
            descending,
            columns,
            json,
            csv,
        } => {
            let asked = list::Asked {
                filters: filter,
                sort,
                descending,
                columns,
                json,
                csv,
            };
            list::list(&desk, &file, &kind, &asked)
        }
        Command::Find {
            file,
            text,
            kind,
            limit,
            json,
        } => find::find(&desk, &file, &text, &kind, limit, json),
        Command::Heatmap {
            file,
            assessment,
            unit,
            stage,
            party,
            json,
            svg,
        } => look::heatmap(
            &desk,
            &file,
            &look::Scope {
                assessment,
                unit,
                stage: stage.into(),
                party,
            },
            json,
            svg.as_deref(),
        ),
        Command::Simulate {
            file,
            assessment,
            years,
            seed,
            json,
        } => simulate::simulate(&desk, &file, assessment.as_deref(), years, seed, json),
        Command::Explain {
            file,
            scenario,
            json,
        } => look::explain(&desk, &file, &scenario, json),
        Command::Scenarios {
            file,
            assessment,
            breadth,
            unit,
            kind,
            asset,
            around,
            catalogue,
            dry_run,
            json,
        } => round::scenarios(
            &desk,
            &file,
            &assessment,
            &round::Wish {
                breadth,
                units: unit,
                kinds: kind,
                assets: asset,
                around,
                catalogues: catalogue,
            },
            earnest(dry_run),
            json,
        ),
        Command::Carry {
            file,
            from,
            name,
            reference,
            date,
        } => round::carry(&desk, &file, &from, name, reference, date),
        Command::Compare {
            file,
            earlier,
            later,
            json,
        } => round::compare(&desk, &file, &earlier, &later, json),
        Command::Plan(asked) => treat::plan(&desk, &asked),
        Command::Budget(asked) => treat::budget(&desk, &asked),
        Command::Worth {
            file,
            measure,
            json,
        } => worth::worth(&desk, &file, &measure, json),
        Command::Diagram {
            file,
            asset,
            depth,
            unit,
            kind,
            svg,
            json,
        } => {
            let wish = net::Wish {
                asset,
                depth,
                unit,
                kind,
            };
            net::draw(&desk, &file, &wish, svg.as_deref(), json)
        }
        Command::Reach { file, asset, json } => net::reach(&desk, &file, &asset, json),
        Command::SinglePoints { file, json } => net::single_points(&desk, &file, json),
        Command::Duties { file, person, json } => organisation::duties(&desk, &file, &person, json),
        Command::Handover {
            file,
            from,
            to,
            left,
            dry_run,
            json,
        } => {
            let ends = [from.as_str(), to.as_str()];
            organisation::hand_over(&desk, &file, ends, left, earnest(dry_run), json)
        }
        Command::Merge {
            file,
            keep,
            gone,
            dry_run,
            json,
        } => {
            let ends = [keep.as_str(), gone.as_str()];
            organisation::merge(&desk, &file, ends, earnest(dry_run), json)
        }
        Command::Audit(asked) => audit::run(&desk, &asked),
        Command::Check {
            file,
            assessment,
            json,
        } => check::quality(&desk, &file, assessment.as_deref(), json),
        Command::Evaluate(asked) => evaluate::evaluate(&desk, &asked),
        Command::Report(asked) => make::report(&desk, &asked),
        Command::Controls(asked) => match asked {
            Controls::ControlState {
                file,
                control,
                framework,
                json,
            } => control::states(&desk, &file, control.as_deref(), framework.as_deref(), json),
            Controls::TestDone(asked) => control::done(&desk, asked),
        },
        Command::Measuring(asked) => match asked {
            Measuring::Indicators { file, json } => measuring::indicators(&desk, &file, json),
            Measuring::Measure {
                file,
                dry_run,
                json,
            } => measuring::measure(&desk, &file, earnest(dry_run), json),
        },
        Command::Applies(asked) => applies(&desk, asked),
        Command::History(looked) => look_back(&desk, looked),
        Command::Method { command } => match command {
            MethodCommand::Check { file, json } => show::method_check(&desk, &file, json),
            MethodCommand::Export { file, method, out } => {
                make::method_export(&desk, &file, &method, &out)
            }
        },
    }
}

fn applies(desk: &desk::Desk, asked: Applies) -> Result<Done, Failure> {
    match asked {
        Applies::Soa {
            file,
            framework,
            json,
        } => applies::soa(desk, &file, &framework, json),
        Applies::ApproveSoa {
            file,
            name,
            note,
            framework,
        } => applies::approve(desk, &file, &name, &note, &framework),
        Applies::Knowledge { file, policy, json } => applies::knowledge(desk, &file, &policy, json),
        Applies::Acknowledge {
            file,
            policy,
            person,
            date,
            ..
        } => applies::acknowledge(desk, &file, &policy, &person, date),
    }
}

fn look_back(desk: &desk::Desk, looked: History) -> Result<Done, Failure> {
    match looked {
        History::Diff {
            file,
            from,
            to,
            kind,
            json,
        } => history::diff(desk, &file, &from, to.as_deref(), &kind, json),
        History::Log { file, record, json } => match record {
            Some(record) => history::timeline(desk, &file, &record, json),
            None => history::log(desk, &file, json),
        },
        History::Deleted { file, kind, json } => {
            history::deleted(desk, &file, kind.as_deref(), json)
        }
        History::Restore { file, kind, record } => history::restore(desk, &file, &kind, &record),
        History::Verify { file, json } => show::verify(desk, &file, json),
    }
}

fn earnest(dry_run: bool) -> round::Earnest {
    if dry_run {
        round::Earnest::Count
    } else {
        round::Earnest::Make
    }
}
