//! A drawing as a standalone SVG, for the screen and for `vaern heatmap --svg`.
//!
//! The picture carries its title and its description, so that it says the same to those
//! who cannot see it. It names no font file and loads nothing.

use crate::document::{Anchorage, Figure, Point, Rgb, Shape, Stroke, Weight, arrow_head};
use std::fmt::Write as _;

/// The figure as SVG text; the same figure gives the same text.
pub fn to_svg(figure: &Figure) -> String {
    let drawing = &figure.drawing;
    let (width, height) = (Number(drawing.width), Number(drawing.height));
    let mut out = String::new();
    // Writing to a String cannot fail, so its results are not looked at in this file.
    let _ = writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}pt" height="{height}pt" role="img" font-family="'Noto Sans', 'IBM Plex Sans', sans-serif">"#
    );
    let _ = writeln!(out, "<title>{}</title>", Escaped(&figure.caption));
    let _ = writeln!(out, "<desc>{}</desc>", Escaped(&figure.alternative));
    // The words inside repeat the description; a reader should hear them once.
    out.push_str("<g aria-hidden=\"true\">\n");
    // Drawings are made for paper: dark ink needs its white also in a viewer that is dark.
    out.push_str("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    for shape in &drawing.shapes {
        write_shape(&mut out, shape);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

fn write_shape(out: &mut String, shape: &Shape) {
    match shape {
        Shape::Rect {
            at,
            width,
            height,
            fill,
            stroke,
        } => {
            let _ = write!(
                out,
                r#"<rect x="{}" y="{}" width="{}" height="{}""#,
                Number(at.x),
                Number(at.y),
                Number(*width),
                Number(*height)
            );
            match fill {
                Some(colour) => {
                    let _ = write!(out, r#" fill="{}""#, Hex(*colour));
                }
                None => out.push_str(r#" fill="none""#),
            }
            if let Some(stroke) = stroke {
                write_stroke(out, stroke);
            }
            out.push_str("/>\n");
        }
        Shape::Line { points, stroke } => write_line(out, points, stroke),
        Shape::Arrow { from, to, stroke } => {
            let (head, end) = arrow_head(*from, *to, stroke.width);
            write_line(out, &[*from, end], stroke);
            out.push_str("<polygon points=\"");
            write_points(out, &head);
            let _ = writeln!(out, r#"" fill="{}"/>"#, Hex(stroke.ink));
        }
        Shape::Text {
            at,
            anchorage,
            size,
            weight,
            ink,
            text,
        } => {
            let _ = write!(
                out,
                r#"<text x="{}" y="{}" font-size="{}" fill="{}""#,
                Number(at.x),
                Number(at.y),
                Number(*size),
                Hex(*ink)
            );
            match anchorage {
                Anchorage::Start => {}
                Anchorage::Middle => out.push_str(r#" text-anchor="middle""#),
                Anchorage::End => out.push_str(r#" text-anchor="end""#),
            }
            if *weight == Weight::Strong {
                out.push_str(r#" font-weight="700""#);
            }
            let _ = writeln!(out, ">{}</text>", Escaped(text));
        }
    }
}

fn write_line(out: &mut String, points: &[Point], stroke: &Stroke) {
    out.push_str("<polyline points=\"");
    write_points(out, points);
    out.push_str("\" fill=\"none\"");
    write_stroke(out, stroke);
    out.push_str("/>\n");
}

fn write_points(out: &mut String, points: &[Point]) {
    for (index, point) in points.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let _ = write!(out, "{},{}", Number(point.x), Number(point.y));
    }
}

fn write_stroke(out: &mut String, stroke: &Stroke) {
    let _ = write!(
        out,
        r#" stroke="{}" stroke-width="{}""#,
        Hex(stroke.ink),
        Number(stroke.width)
    );
    if stroke.dash > 0.0 {
        let _ = write!(out, r#" stroke-dasharray="{}""#, Number(stroke.dash));
    }
}

/// A colour as `#rrggbb`.
struct Hex(Rgb);

impl std::fmt::Display for Hex {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Rgb(red, green, blue) = self.0;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// A length with at most two decimals; a length that is no number is 0.
struct Number(f32);

impl std::fmt::Display for Number {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let value = if self.0.is_finite() { self.0 } else { 0.0 };
        write!(out, "{}", (value * 100.0).round() / 100.0)
    }
}

/// Text inside an XML element. Characters that XML 1.0 cannot hold become U+FFFD.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        use std::fmt::Write as _;
        for character in self.0.chars() {
            match character {
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                '\t' | '\n' | '\r' => out.write_char(character)?,
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.write_char('\u{fffd}')?,
                _ => out.write_char(character)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Drawing;

    #[test]
    fn a_figure_becomes_an_accessible_picture() {
        let figure = Figure {
            caption: "Risici <nu>".into(),
            alternative: "3 & 4".into(),
            drawing: Drawing {
                width: 100.0,
                height: 50.5,
                shapes: vec![
                    Shape::Rect {
                        at: Point::new(0.0, 0.0),
                        width: 10.0,
                        height: 10.333,
                        fill: Some(Rgb(1, 2, 255)),
                        stroke: None,
                    },
                    Shape::Arrow {
                        from: Point::new(0.0, 0.0),
                        to: Point::new(50.0, 0.0),
                        stroke: Stroke::new(Rgb::ACCENT, 1.0),
                    },
                    Shape::Text {
                        at: Point::new(5.0, 8.0),
                        anchorage: Anchorage::Middle,
                        size: 8.0,
                        weight: Weight::Strong,
                        ink: Rgb::INK,
                        text: "Æ\u{1}".into(),
                    },
                ],
            },
        };
        let svg = to_svg(&figure);
        assert!(svg.contains("<title>Risici &lt;nu&gt;</title>"));
        assert!(svg.contains("<desc>3 &amp; 4</desc>"));
        assert!(svg.contains(r##"height="10.33" fill="#0102ff"/>"##));
        assert!(svg.contains(r#"<polygon points="50,0 45,2.25 45,-2.25""#));
        assert!(svg.contains("font-weight=\"700\">Æ\u{fffd}</text>"));
    }
}
