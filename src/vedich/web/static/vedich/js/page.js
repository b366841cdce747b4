// Every page: a number's source opens in the drawer; Escape and a click beside it close it again.
"use strict";
(() => {
  const drawer = document.getElementById("drawer");
  const body = document.getElementById("drawer-body");
  let opener = null;

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.source, a[data-drawer]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const answer = await fetch(link.href, { headers: { "X-Drawer": "1" } });
    if (!answer.ok) { window.location.href = link.href; return; }
    body.innerHTML = await answer.text();
    if (window.htmx) window.htmx.process(body);
    opener = link;
    if (!drawer.open) drawer.showModal();
    drawer.scrollTop = 0;
  });

  // the browser's own file button speaks the browser's language; ours says which file was chosen
  document.addEventListener("change", (event) => {
    const told = event.target.type === "file" && event.target.closest(".file")?.querySelector(".file-name");
    if (told) told.textContent = [...event.target.files].map((file) => file.name).join(", ") || told.dataset.none;
  });

  drawer?.addEventListener("click", (event) => {
    if (event.target === drawer || event.target.closest("[data-close]")) drawer.close();
  });
  drawer?.addEventListener("close", () => opener?.focus());

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  // a filter's buttons show the rows of one kind; pressed again, all of them
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-filter]");
    if (!button) return;
    const group = button.closest("[data-filters]");
    const pressed = button.getAttribute("aria-pressed") === "true";
    for (const other of group.querySelectorAll("[data-filter]")) other.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-pressed", String(!pressed));
    const wanted = pressed ? "" : button.dataset.filter;
    const list = document.getElementById(group.dataset.filters);
    for (const row of list.querySelectorAll("[data-kind]")) row.hidden = wanted !== "" && row.dataset.kind !== wanted;
    for (const head of list.querySelectorAll("[data-group]")) {
      const rows = [...list.querySelectorAll(`[data-in="${head.dataset.group}"]`)];
      head.hidden = rows.length > 0 && rows.every((row) => row.hidden);
    }
  });

  // one click, one act: a form that is on its way cannot be sent twice
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    const asked = event.submitter?.dataset.confirm;
    if (asked && !window.confirm(asked)) { event.preventDefault(); return; }
    if (form.method === "post" && !form.hasAttribute("hx-post")) {
      form.dataset.sent = "1";
      window.setTimeout(() => { delete form.dataset.sent; }, 8000);
    }
  });
})();
