//! Who needs whom: the diagram, what a failure reaches, and the single points of failure.

use model::{AssetId, Dependency, DependencyId, Lang, Property};
use register::{FailureReach, MOST_SHOWN, Net, NetScope, SinglePoints};
use report::{Diagram, DiagramAsset, diagram, diagram_figure};
use serde::Serialize;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::reports::Saved;
use crate::{error::Answer, session::Session};

/// A dependency of a diagram, in words and with its reason.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct NetLink {
    /// The dependency.
    pub id: DependencyId,
    /// The asset that needs.
    pub from: AssetId,
    /// Its name.
    pub from_name: String,
    /// The asset that it needs.
    pub to: AssetId,
    /// Its name.
    pub to_name: String,
    /// The property that it is about.
    pub property: Option<Property>,
    /// How the need is passed on.
    pub adjust: String,
    /// Why.
    pub reason: String,
}

/// A part of the dependencies as a diagram and as a list.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct DiagramPage {
    /// The diagram.
    pub diagram: Diagram,
    /// The dependencies in it, as a list: by what needs, then by what it needs.
    pub links: Vec<NetLink>,
    /// How many assets of the scope are not in it.
    pub left_out: u32,
    /// How far away it ends because it is full.
    pub full_at: Option<u8>,
    /// The most assets that a diagram shows.
    pub most: u32,
}

/// The diagram of a scope, with the words of `language`.
#[tauri::command(async)]
#[specta::specta]
pub fn dependency_diagram(
    session: State<'_, Session>,
    scope: NetScope,
    language: Lang,
) -> Answer<DiagramPage> {
    session.read(|register| {
        let net = register.net(&scope)?;
        let drawn = draw(&net, language);
        Ok(DiagramPage {
            links: links(&net, &drawn),
            diagram: drawn,
            left_out: net.left_out,
            full_at: net.full_at,
            most: MOST_SHOWN,
        })
    })
}

/// What the failure of an asset reaches: at most `limit` rows, and which of `among`.
#[tauri::command(async)]
#[specta::specta]
pub fn failure_reach(
    session: State<'_, Session>,
    asset: AssetId,
    limit: u32,
    among: Vec<AssetId>,
) -> Answer<FailureReach> {
    session.read(|register| Ok(register.failure_reach(asset, limit, &among)?))
}

/// The single points of failure: at most `limit` rows, and which of `among`.
#[tauri::command(async)]
#[specta::specta]
pub fn single_points(
    session: State<'_, Session>,
    limit: u32,
    among: Vec<AssetId>,
) -> Answer<SinglePoints> {
    session.read(|register| Ok(register.single_points(limit, &among)?))
}

/// Asks where to save the diagram of a scope as SVG.
#[tauri::command(async)]
#[specta::specta]
pub fn save_diagram(
    app: AppHandle,
    session: State<'_, Session>,
    scope: NetScope,
    language: Lang,
) -> Answer<Option<Saved>> {
    let svg = session.read(|register| {
        let net = register.net(&scope)?;
        let among: Vec<AssetId> = net.assets.iter().map(|row| row.id).collect();
        let single = register.single_points(0, &among)?.marked;
        let method = register.default_method()?;
        let top = method.map_or(0, |method| method.data.consequence.max());
        let drawn = draw(&net, language);
        let figure = diagram_figure(&drawn, &single, net.left_out, top, language);
        Ok(report::to_svg(&figure))
    })?;
    let chosen = app
        .dialog()
        .file()
        .add_filter("SVG", &["svg"])
        .set_file_name("vaern.svg")
        .blocking_save_file();
    match chosen.and_then(|path| path.into_path().ok()) {
        None => Ok(None),
        Some(path) => {
            report::write_atomically(&path, svg.as_bytes())?;
            Ok(Some(Saved {
                path: path.display().to_string(),
            }))
        }
    }
}

fn draw(net: &Net, language: Lang) -> Diagram {
    let assets: Vec<DiagramAsset> = net
        .assets
        .iter()
        .map(|row| DiagramAsset {
            id: row.id,
            reference: row.reference.clone(),
            name: row.name.clone(),
            kind: row.kind,
            highest: row.highest.clone(),
        })
        .collect();
    let needs: Vec<Dependency> = net
        .dependencies
        .values()
        .map(|need| need.data.clone())
        .collect();
    diagram(&assets, &needs, language)
}

/// The dependencies in the order of the diagram.
fn links(net: &Net, drawn: &Diagram) -> Vec<NetLink> {
    let place = |asset: AssetId| drawn.boxes.iter().position(|own| own.id == asset);
    let name = |place: Option<usize>| {
        place.map_or_else(String::new, |place| drawn.boxes[place].name.clone())
    };
    let mut links: Vec<_> = net
        .dependencies
        .values()
        .map(|need| {
            let (from, to) = (place(need.data.from), place(need.data.to));
            let link = NetLink {
                id: need.id,
                from: need.data.from,
                from_name: name(from),
                to: need.data.to,
                to_name: name(to),
                property: need.data.property,
                adjust: need.data.adjust.to_string(),
                reason: need.data.reason.clone(),
            };
            ((from, to, need.data.property), link)
        })
        .collect();
    links.sort_by_key(|(order, _)| *order);
    links.into_iter().map(|(_, link)| link).collect()
}
