// Puts a table on the clipboard, as text and as a table for documents.

/** Whether it could be put there. */
export function copyTable({ plain, html }: { plain: string; html: string }): boolean {
  let copied = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    copied = true;
  };
  document.addEventListener("copy", put, { once: true, capture: true });
  // The one way that works in every web view without asking for a permission.
  document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
  return copied;
}
