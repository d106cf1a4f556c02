//! What stops a command, told in the user's words.

use model::{Lang, Problem};
use register::{Error, Refusal};
use text::{Arg, words};

/// What stopped a command.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The register refuses or cannot.
    #[error(transparent)]
    Register(#[from] Error),
    /// A file cannot be exchanged.
    #[error(transparent)]
    Exchange(#[from] exchange::Fault),
    /// A report has nothing to say, or no method to say it by.
    #[error(transparent)]
    Report(#[from] report::reports::Fault),
    /// A report cannot be printed.
    #[error(transparent)]
    Print(#[from] report::Fault),
    /// A file cannot be written or read.
    #[error("{path}: {cause}")]
    File {
        /// The file.
        path: String,
        /// What the operating system says.
        cause: std::io::Error,
    },
    /// The rows handed in have problems.
    #[error("{} problems", .0.len())]
    Problems(Vec<Problem>),
    /// Bad use, as a sentence of `cli.ftl` with its parts.
    #[error("{code}")]
    Use {
        /// Names the sentence `cli-CODE`.
        code: &'static str,
        /// Its parts.
        args: Vec<(&'static str, String)>,
    },
}

impl Failure {
    /// Bad use with one part of its sentence.
    pub fn usage(code: &'static str, name: &'static str, value: impl Into<String>) -> Self {
        Failure::Use {
            code,
            args: vec![(name, value.into())],
        }
    }

    /// Writes the message to standard error.
    pub fn tell(&self, lang: Lang) {
        let say = words(lang);
        match self {
            Failure::Register(Error::Refused(Refusal::Problems(problems)))
            | Failure::Problems(problems) => tell_problems(lang, problems),
            Failure::Register(error) => {
                let mut args: Vec<(&str, Arg)> = Vec::new();
                match error {
                    Error::Newer { found, known } => {
                        args.push(("found", (*found).into()));
                        args.push(("known", (*known).into()));
                    }
                    Error::Past { at } => {
                        args.push(("at", text::number::moment(lang, at.naive_utc()).into()));
                    }
                    Error::Refused(Refusal::Invalid { field, code }) => {
                        // The rule that was broken says more than that one was, where it needs
                        // nothing that is not known here.
                        let rule = say.problem(&Problem::new(model::Place::default(), code));
                        if !rule.contains('{') {
                            eprintln!("{rule}");
                            return;
                        }
                        args.push(("field", (*field).into()));
                    }
                    Error::Refused(refusal) => {
                        let parts = refusal.parts();
                        args.extend(parts.into_iter().map(|(name, part)| (name, part.into())));
                    }
                    Error::Database(_) | Error::Io(_) | Error::Content { .. } => {
                        args.push(("detail", error.to_string().into()));
                    }
                    _ => {}
                }
                eprintln!("{}", say.say(&format!("error-{}", error.code()), &args));
            }
            Failure::Exchange(fault) => tell_problems(lang, &[fault.problem()]),
            Failure::Report(report::reports::Fault::Method(problems)) => {
                tell_problems(lang, problems);
            }
            Failure::Report(_) | Failure::Print(_) => {
                eprintln!(
                    "{}",
                    say.say("cli-report-failed", &[("detail", self.to_string().into())])
                );
            }
            Failure::File { path, cause } => eprintln!(
                "{}",
                say.say(
                    "cli-file",
                    &[("path", path.into()), ("detail", cause.to_string().into())]
                )
            ),
            Failure::Use { code, args } => {
                let args: Vec<(&str, Arg)> = args
                    .iter()
                    .map(|(name, value)| (*name, value.into()))
                    .collect();
                eprintln!("{}", say.say(&format!("cli-{code}"), &args));
            }
        }
    }
}

/// Writes problems to standard error, one line each: the place, then the sentence.
pub fn tell_problems(lang: Lang, problems: &[Problem]) {
    let say = words(lang);
    for problem in problems {
        let place = say.place(&problem.place);
        let sentence = say.problem(problem);
        if place.is_empty() {
            eprintln!("{sentence}");
        } else {
            eprintln!("{place}: {sentence}");
        }
    }
}
