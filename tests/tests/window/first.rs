//! The first start, and a workshop with the example municipality.

use crate::{stage::Home, window::Window};

#[tokio::test]
async fn the_first_start_offers_three_choices() {
    let home = Home::new();
    let window = Window::open(&home, &[]).await;
    assert_eq!(window.count(".choice").await, 3);
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    window.shot("start").await;
    window.close().await;
}
