//! The desktop shell: binds the open register, the clock and the arguments of a call from the
//! window to one call into a crate. Never decides, never computes risk, never holds a sentence.

mod clock;
mod commands;
mod error;
mod opening;
mod session;
mod settings;

use std::{path::PathBuf, process::ExitCode};

use tauri::Manager;
use tauri_specta::{Builder, collect_commands};

use session::Session;

/// Every command of the window, with its types.
pub fn commands() -> Builder<tauri::Wry> {
    Builder::new()
        .disable_serde_phases()
        .commands(collect_commands![
            commands::start::app_state,
            commands::start::set_language,
            commands::start::set_theme,
            commands::start::set_author,
            commands::start::remember_place,
            commands::start::choose_register,
            commands::start::choose_new_register,
            commands::start::open_register,
            commands::start::create_register,
            commands::start::open_example,
            commands::start::close_register,
            commands::find::search,
            commands::find::recent_pages,
            commands::overview::rail_counts,
            commands::overview::choices,
            commands::overview::overview,
            commands::assets::list_assets,
            commands::assets::asset,
            commands::assets::add_asset,
            commands::assets::save_asset,
            commands::assets::remove_asset,
            commands::organisation::asset_fields,
            commands::organisation::retirement,
            commands::organisation::retire_asset,
            commands::organisation::bring_back,
            commands::organisation::foresee_merge,
            commands::organisation::merge,
            commands::organisation::unit_tree,
            commands::organisation::unit,
            commands::organisation::add_unit,
            commands::organisation::save_unit,
            commands::organisation::remove_unit,
            commands::organisation::person,
            commands::organisation::duties,
            commands::organisation::foresee_hand_over,
            commands::organisation::hand_over,
            commands::soa::soa,
            commands::soa::decide_controls,
            commands::soa::approve_statement,
            commands::policies::list_policies,
            commands::policies::policy_knowledge,
            commands::policies::acknowledge,
            commands::dependencies::foresee_asset,
            commands::dependencies::foresee_dependency,
            commands::dependencies::foresee_dependency_removal,
            commands::dependencies::add_dependency,
            commands::dependencies::save_dependency,
            commands::dependencies::remove_dependency,
            commands::net::dependency_diagram,
            commands::net::failure_reach,
            commands::net::single_points,
            commands::net::save_diagram,
            commands::scenarios::list_assessments,
            commands::scenarios::add_assessment,
            commands::scenarios::list_scenarios,
            commands::scenarios::scenario,
            commands::scenarios::score_scenario,
            commands::scenarios::save_scenario,
            commands::scenarios::add_scenario,
            commands::rounds::assessment,
            commands::rounds::save_assessment,
            commands::rounds::submit_assessment,
            commands::rounds::return_assessment,
            commands::rounds::approve_assessment,
            commands::rounds::remove_assessment,
            commands::rounds::remove_scenario,
            commands::rounds::threat_catalogues,
            commands::rounds::plan_scenarios,
            commands::rounds::generate_scenarios,
            commands::rounds::carry_forward,
            commands::rounds::confirm_scenario,
            commands::rounds::confirm_scenarios,
            commands::rounds::difference,
            commands::rounds::method_versions,
            commands::rounds::suggested_map,
            commands::rounds::preview_move,
            commands::rounds::move_assessment,
            commands::catalogue::list_threats,
            commands::catalogue::list_measures,
            commands::catalogue::threat,
            commands::catalogue::add_threat,
            commands::catalogue::save_threat,
            commands::catalogue::remove_threat,
            commands::catalogue::catalogues,
            commands::catalogue::refresh_catalogue,
            commands::controls::controls,
            commands::controls::control,
            commands::controls::tests,
            commands::controls::control_test,
            commands::controls::test_done,
            commands::controls::foresee_test,
            commands::controls::maturity,
            commands::treat::treatment_plan,
            commands::actions::treatment_budget,
            commands::actions::list_actions,
            commands::actions::postpone_action,
            commands::actions::progress_action,
            commands::actions::close_action,
            commands::actions::reopen_action,
            commands::measures::measure,
            commands::measures::add_measure,
            commands::measures::save_measure,
            commands::measures::remove_measure,
            commands::measures::foresee_measure,
            commands::measures::add_effect,
            commands::measures::save_effect,
            commands::measures::remove_effect,
            commands::suggest::suggestions,
            commands::suggest::suggested_threats,
            commands::suggest::asset_incidents,
            commands::suggest::add_incident,
            commands::suggest::save_incident,
            commands::suggest::remove_incident,
            commands::methods::list_methods,
            commands::methods::start_draft,
            commands::methods::draft,
            commands::methods::try_draft,
            commands::methods::edit_draft,
            commands::methods::discard_draft,
            commands::methods::publish_draft,
            commands::methods::foresee_publish,
            commands::methods::preview_draft,
            commands::methods::compare_methods,
            commands::methods::export_method,
            commands::methods::choose_method_file,
            commands::methods::import_method,
            commands::lists::list_columns,
            commands::lists::remember_columns,
            commands::lists::list_records,
            commands::lists::list_selection,
            commands::records::record,
            commands::records::record_choices,
            commands::records::add_record,
            commands::records::foresee_change,
            commands::records::change_records,
            commands::records::foresee_removal,
            commands::records::remove_records,
            commands::lists::export_list,
            commands::reports::reports,
            commands::reports::preview_report,
            commands::reports::save_report,
            commands::reports::save_report_as,
            commands::reports::report_progress,
            commands::reports::stop_report,
            commands::reports::print_preview,
            commands::reviews::list_reviews,
            commands::reviews::review,
            commands::gathered::review_inputs,
            commands::reviews::hold_review,
            commands::reviews::approve_review,
            commands::reviews::add_decision,
            commands::reviews::close_decision,
            commands::reviews::decision_action,
            commands::history::history,
            commands::history::undo,
            commands::history::redo,
            commands::past::look_back,
            commands::past::look_forward,
            commands::past::moments,
            commands::past::add_moment,
            commands::past::remove_moment,
            commands::past::timeline,
            commands::past::changed_between,
            commands::past::deleted,
            commands::past::restore,
            commands::history::verify,
            commands::exchange::choose_import,
            commands::exchange::import_dry_run,
            commands::exchange::import_file,
            commands::exchange::save_template,
            commands::measuring::indicators,
            commands::measuring::objectives,
            commands::measuring::indicator,
            commands::measuring::ready_indicators,
            commands::measuring::add_ready_indicators,
            commands::measuring::record_values,
            commands::plan::due,
            commands::plan::wheel,
            commands::plan::routine,
            commands::plan::suggested_routines,
            commands::plan::add_routine,
            commands::plan::add_routines,
            commands::plan::save_routine,
            commands::plan::routine_done,
            commands::plan::remove_routine,
            commands::plan::save_calendar,
            commands::attachments::attachments,
            commands::attachments::choose_attachment,
            commands::attachments::attach_path,
            commands::attachments::attach_link,
            commands::attachments::save_attachment,
            commands::attachments::remove_attachment,
            commands::attachments::save_attachment_copy,
            commands::attachments::open_attachment,
            commands::audit::programme_coverage,
            commands::audit::audit_page,
            commands::audit::list_findings,
            commands::audit::finding_page,
            commands::audit::missing_points,
            commands::audit::generate_checklist,
            commands::audit::start_audit,
            commands::audit::report_audit,
            commands::audit::close_audit,
            commands::audit::answer_check,
            commands::audit::finding_from_check,
            commands::audit::close_finding,
            commands::audit::verify_corrective,
            commands::trust::check_quality,
            commands::trust::list_acceptances,
            commands::trust::scenario_acceptance,
            commands::trust::accept_scenario,
            commands::trust::withdraw_acceptance,
            commands::quantity::quantity_figures,
            commands::quantity::quantified,
            commands::quantity::simulate,
            commands::quantity::simulation_progress,
            commands::quantity::stop_simulation,
            commands::quantity::tolerance,
            commands::quantity::save_tolerance,
            commands::opinions::opinions,
            commands::opinions::participants,
            commands::opinions::scenario_opinions,
            commands::opinions::give_opinion,
            commands::opinions::dissent,
            commands::opinions::withdraw_opinion,
            commands::opinions::adopt_consensus,
        ])
}

/// What the program was started with.
enum Opening {
    Nothing,
    Example,
    File(PathBuf),
}

impl Opening {
    fn from_arguments() -> Self {
        match std::env::args_os().nth(1) {
            None => Opening::Nothing,
            Some(word) if word == "--example" => Opening::Example,
            Some(path) => Opening::File(path.into()),
        }
    }
}

/// Opens the window and returns when it is closed.
pub fn run() -> ExitCode {
    let commands = commands();
    let opening = Opening::from_arguments();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands.invoke_handler())
        .setup(move |app| {
            let session = Session::new(app.path().app_config_dir()?, app.path().app_data_dir()?)?;
            match &opening {
                Opening::Nothing => {}
                // What cannot be made is told when the user chooses it on the first screen.
                Opening::Example => drop(session.open_example()),
                Opening::File(path) => session.start_with(path),
            }
            app.manage(session);
            app.manage(commands::quantity::Running::default());
            app.manage(commands::reports::Saving::default());
            tauri::WebviewWindowBuilder::new(app, "main", tauri::WebviewUrl::default())
                .title("Værn")
                .inner_size(1280.0, 800.0)
                .min_inner_size(720.0, 480.0)
                .zoom_hotkeys_enabled(true)
                .build()?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                // Copies of attached files do not outlive the window.
                if let tauri::RunEvent::Exit = event {
                    app.state::<Session>().opened().clear();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use specta_typescript::Typescript;

    /// The window's bindings are what the Rust signatures say. `VAERN_WRITE=1` writes them anew.
    #[test]
    fn the_bindings_have_not_drifted() {
        let folder = tempfile::tempdir().unwrap();
        let fresh = folder.path().join("bindings.ts");
        let language = Typescript::default()
            .header("// Written by `VAERN_WRITE=1 cargo test -p vaern-desktop`. Do not edit.\n");
        super::commands().export(language, &fresh).unwrap();
        let fresh = std::fs::read_to_string(fresh).unwrap();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/api/bindings.ts");
        if std::env::var_os("VAERN_WRITE").is_some() {
            std::fs::write(path, &fresh).unwrap();
        }
        let kept = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            kept == fresh,
            "ui/src/api/bindings.ts is not what the commands say"
        );
    }
}
