//! A window as its user has it: eyes, keys and a mouse.

use std::{fmt::Debug, fs, time::Duration};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{Capabilities, action_chain::ActionChain, prelude::*};
use tokio::time::{Instant, sleep};

use crate::stage::{Driver, Home, shots};

/// How long anything may take to show.
const PATIENCE: Duration = Duration::from_secs(15);

/// Collects what only a developer's console would say.
const WATCH: &str = "
    window.faults = [];
    const note = (text) => window.faults.push(String(text));
    addEventListener('securitypolicyviolation', (e) => note(`${e.violatedDirective}: ${e.blockedURI}`));
    addEventListener('error', (e) => note(e.message));
    addEventListener('unhandledrejection', (e) => note(e.reason));
    return null";

/// An open window.
pub struct Window {
    pub web: WebDriver,
    // After the web driver, so that the window may close in good order.
    _driver: Driver,
}

impl Window {
    /// Starts `vaern-desktop` with arguments and waits until it shows something.
    pub async fn open(home: &Home, arguments: &[&str]) -> Self {
        let mut wishes = Capabilities::new();
        let options = json!({ "binary": tests::program("vaern-desktop"), "args": arguments });
        wishes.set("webkitgtk:browserOptions", options).unwrap();
        let mut window = Self::ask_for(home, &wishes).await;
        if window.is_err() {
            // The driver itself sometimes misses the window that it started.
            window = Self::ask_for(home, &wishes).await;
        }
        let window = window.unwrap_or_else(|error| panic!("no window opened: {error}"));
        window.run::<Value>(WATCH, &[]).await;
        window.see("h1:not(.hidden)").await;
        window
    }

    async fn ask_for(home: &Home, wishes: &Capabilities) -> WebDriverResult<Self> {
        let driver = Driver::start(home);
        let start = Instant::now();
        let web = loop {
            let asked = WebDriver::builder(&driver.address, wishes.clone());
            match asked.request_timeout(PATIENCE * 2).connect().await {
                Ok(web) => break web,
                Err(error) if start.elapsed() > PATIENCE => return Err(error),
                // The driver may not listen yet.
                Err(_) => sleep(Duration::from_millis(50)).await,
            }
        };
        Ok(Self {
            web,
            _driver: driver,
        })
    }

    /// Closes the window in good order; nothing may have gone wrong behind the user's back.
    pub async fn close(self) {
        let faults: Vec<String> = self.run("return window.faults", &[]).await;
        self.web.quit().await.unwrap();
        assert_eq!(faults, Vec::<String>::new(), "faults inside the window");
    }

    /// Runs a script in the window.
    pub async fn run<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> T {
        let done = self.web.execute(script, arguments.to_vec()).await;
        let value = done.unwrap_or_else(|error| panic!("{error} in: {script:.300}"));
        serde_json::from_value(value.json().clone()).unwrap()
    }

    /// Waits until `look` gives something; tells what was looked for when it never does.
    pub async fn until<T>(&self, what: impl Debug, mut look: impl AsyncFnMut() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look().await {
                return found;
            }
            if start.elapsed() > PATIENCE {
                let text = self.text("body").await;
                self.shot("given-up").await;
                panic!("waited in vain for {what:?}; the window says:\n{text}");
            }
            sleep(Duration::from_millis(30)).await;
        }
    }

    /// Waits for a visible element.
    pub async fn see(&self, css: &str) -> WebElement {
        self.until(css, async || {
            let found = self.web.find(By::Css(css)).await.ok()?;
            found.is_displayed().await.ok()?.then_some(found)
        })
        .await
    }

    /// Whether an element that is there can be seen.
    pub async fn shown(&self, css: &str) -> bool {
        let found = self.web.find(By::Css(css)).await.unwrap();
        found.is_displayed().await.unwrap()
    }

    /// Waits until an element's text contains these words, and gives it.
    pub async fn read(&self, css: &str, words: &str) -> String {
        self.until((css, words), async || {
            let text = self.text(css).await;
            text.contains(words).then_some(text)
        })
        .await
    }

    /// The text of an element as it stands; empty where there is none.
    pub async fn text(&self, css: &str) -> String {
        self.run(
            "return document.querySelector(arguments[0])?.innerText ?? ''",
            &[json!(css)],
        )
        .await
    }

    /// How many elements there are.
    pub async fn count(&self, css: &str) -> usize {
        self.run(
            "return document.querySelectorAll(arguments[0]).length",
            &[json!(css)],
        )
        .await
    }

    /// Clicks a visible element.
    pub async fn click(&self, css: &str) {
        self.see(css).await.click().await.unwrap();
    }

    /// Goes to a visible element and presses Enter there.
    pub async fn enter(&self, css: &str) {
        self.see(css).await.focus().await.unwrap();
        self.key(Key::Enter).await;
    }

    /// The button, link or label with exactly these words or this accessible name.
    pub async fn named(&self, css: &str, name: &str) -> WebElement {
        let script = "
            const [css, name] = arguments;
            const clean = (text) => text.replace(/\\s+/g, ' ').trim();
            return [...document.querySelectorAll(css)].find((one) =>
                clean(one.innerText) === name || one.getAttribute('aria-label') === name) ?? null";
        self.until((css, name), async || {
            let ret = self
                .web
                .execute(script, vec![json!(css), json!(name)])
                .await;
            ret.ok()?.element().ok()
        })
        .await
    }

    /// The field that a label names.
    pub async fn field(&self, label: &str) -> WebElement {
        let script = "
            const label = [...document.querySelectorAll('label')]
                .find((one) => one.innerText.trim() === arguments[0]);
            return label?.control ?? document.querySelector(
                `:is(input, select, textarea)[aria-label=\"${arguments[0]}\"]`)";
        self.until(label, async || {
            let ret = self.web.execute(script, vec![json!(label)]).await;
            ret.ok()?.element().ok()
        })
        .await
    }

    /// Chooses from a list.
    pub async fn choose(&self, list: &WebElement, name: &str) {
        list.focus().await.unwrap();
        for option in list.find_all(By::Tag("option")).await.unwrap() {
            if option.prop("text").await.unwrap().as_deref() == Some(name) {
                return option.click().await.unwrap();
            }
        }
        panic!("no {name:?} in the list");
    }

    /// The words of what is chosen in a list.
    pub async fn chosen(&self, list: &WebElement) -> String {
        self.run(
            "return arguments[0].selectedOptions[0].text",
            &[list.to_json().unwrap()],
        )
        .await
    }

    /// Presses keys where the focus is.
    pub async fn keys(&self, keys: impl AsRef<str>) {
        let chain = self
            .web
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        chain.send_keys(keys.as_ref()).perform().await.unwrap();
    }

    /// Presses one named key where the focus is.
    pub async fn key(&self, key: Key) {
        self.keys(String::from(key.value())).await;
    }

    /// Presses a key while Ctrl is down.
    pub async fn ctrl(&self, key: char) {
        self.held(Key::Control, key).await;
    }

    /// Presses a key while Shift is down.
    pub async fn shift(&self, key: Key) {
        self.held(Key::Shift, key.value()).await;
    }

    async fn held(&self, with: Key, key: char) {
        let with = with.value();
        let chain = self.hands().key_down(with).key_down(key).key_up(key);
        chain.key_up(with).perform().await.unwrap();
    }

    fn hands(&self) -> ActionChain {
        let at_once = Some(Duration::ZERO);
        self.web.action_chain_with_delay(at_once, at_once)
    }

    /// Presses Tab until something is in focus.
    pub async fn tab_to(&self, css: &str) {
        for _ in 0..40 {
            self.key(Key::Tab).await;
            if self.count(&format!("{css}:focus")).await == 1 {
                return;
            }
        }
        panic!("the Tab key does not get to {css}");
    }

    /// Goes to a place as a link does.
    pub async fn go(&self, place: &str) {
        self.run::<Value>("location.hash = arguments[0]; return null", &[json!(place)])
            .await;
    }

    /// Where the window is.
    pub async fn place(&self) -> String {
        self.run("return location.hash", &[]).await
    }

    /// Waits until the screen has all that it asked for.
    pub async fn settle(&self) {
        let script = "
            const busy = document.querySelector('[aria-busy=true]') !== null;
            return busy ? '' : document.body.innerText";
        let mut before = String::new();
        self.until("a screen at rest", async || {
            sleep(Duration::from_millis(150)).await;
            let now: String = self.run(script, &[]).await;
            let rests = !now.is_empty() && now == before;
            before = now;
            rests.then_some(())
        })
        .await;
    }

    /// Saves a picture of the window.
    pub async fn shot(&self, name: &str) {
        let test = std::thread::current();
        let name = match name {
            "given-up" => format!("given-up-{}", test.name().unwrap_or("x").replace("::", "-")),
            name => name.to_owned(),
        };
        let drawn = "
            const [done] = arguments;
            requestAnimationFrame(() => requestAnimationFrame(() => done(null)))";
        self.web.execute_async(drawn, vec![]).await.unwrap();
        let png = self.web.screenshot_as_png().await.unwrap();
        fs::write(shots().join(format!("{name}.png")), png).unwrap();
    }
}
