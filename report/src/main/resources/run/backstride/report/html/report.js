// Only comfort: everything on the page is there without it.
const button = document.getElementById("theme");
if (button) {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const now = root.dataset.theme || (dark.matches ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
  });
}

// Loops stand still without this, and start still where less motion is asked for.
const still = window.matchMedia("(prefers-reduced-motion: reduce)");
document.querySelectorAll(".loop").forEach((loop) => {
  const frames = Number(loop.dataset.frames);
  const image = loop.querySelector("image");
  const width = Number(image.getAttribute("width")) / frames;
  const play = loop.querySelector(".loop-play");
  let frame = 0;
  let timer = 0;
  let wanted = !still.matches;
  let seen = true;
  const show = (next) => {
    frame = (next + frames) % frames;
    image.setAttribute("x", String(-frame * width));
  };
  const run = () => {
    window.clearInterval(timer);
    timer = 0;
    if (wanted && seen) {
      timer = window.setInterval(() => show(frame + 1), Number(loop.dataset.milliseconds) / frames);
    }
    play.textContent = wanted ? "Pause" : "Play";
  };
  const step = (by) => {
    wanted = false;
    run();
    show(frame + by);
  };
  play.addEventListener("click", () => {
    wanted = !wanted;
    run();
  });
  loop.querySelector(".loop-back").addEventListener("click", () => step(-1));
  loop.querySelector(".loop-on").addEventListener("click", () => step(1));
  still.addEventListener("change", () => {
    wanted = !still.matches;
    run();
  });
  window.addEventListener("beforeprint", () => {
    wanted = false;
    run();
    show(0);
  });
  if ("IntersectionObserver" in window) {
    new IntersectionObserver((entries) => {
      seen = entries[entries.length - 1].isIntersecting;
      run();
    }).observe(loop);
  }
  loop.querySelector(".loop-controls").hidden = false;
  run();
});
