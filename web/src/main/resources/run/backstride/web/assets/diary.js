// Comfort only: every page works without this.
// The body map is a picker for the boxes beside it.
document.querySelectorAll("[data-body-map]").forEach((map) => {
  const form = map.closest("form");
  const box = (site) => form.querySelector('input[name="site"][value="' + site.dataset.site + '"]');
  const mark = (site) => {
    const on = box(site).checked;
    site.setAttribute("aria-checked", String(on));
    site.classList.toggle("marked", on);
  };
  const sites = Array.from(map.querySelectorAll("[data-site]")).filter((site) => box(site));
  const turn = (site) => {
    box(site).checked = !box(site).checked;
    mark(site);
  };
  sites.forEach((site) => {
    site.addEventListener("click", () => turn(site));
    site.addEventListener("keydown", (event) => {
      if (event.key === " " || event.key === "Enter") {
        event.preventDefault();
        turn(site);
      }
    });
    box(site).addEventListener("change", () => mark(site));
  });
  map.hidden = false;
});
