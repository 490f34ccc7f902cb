(function () {
  'use strict';
  const figures = JSON.parse(document.getElementById('figures').textContent);
  const drawn = new Set();
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function theme(layout) {
    const ink = css('--ink'), line = css('--line');
    layout.font = { family: getComputedStyle(document.body).fontFamily, size: 11, color: ink };
    layout.hoverlabel = { bgcolor: css('--ground'), bordercolor: line, font: { color: ink } };
    for (const key of Object.keys(layout)) {
      if (!/^[xy]axis/.test(key)) continue;
      layout[key].gridcolor = line;
      layout[key].linecolor = line;
      layout[key].zerolinecolor = css('--soft');
    }
    return layout;
  }

  function paint(data) {
    for (const trace of data) {
      if (!trace.legendgroup) continue;
      trace.line.color = css('--' + trace.legendgroup);
      trace.marker.color = trace.line.color;
    }
    return data;
  }

  function draw(element) {
    const figure = figures[element.id];
    Plotly.react(element, paint(figure.data), theme(figure.layout), { responsive: true, displayModeBar: false, staticPlot: false });
    drawn.add(element);
  }

  const plots = Array.from(document.querySelectorAll('.plot'));
  const watcher = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      watcher.unobserve(entry.target);
      draw(entry.target);
    }
  }, { rootMargin: '1200px' });
  plots.forEach(plot => watcher.observe(plot));
  dark.addEventListener('change', () => drawn.forEach(draw));
  window.addEventListener('beforeprint', () => plots.forEach(plot => { if (!drawn.has(plot)) draw(plot); }));
}());
