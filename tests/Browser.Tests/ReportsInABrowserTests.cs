using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Ronghe.Browser.Tests;

/// <summary>Pages as their readers meet them: Debian's Chromium, no network, wide and narrow, light and dark.</summary>
public sealed class ReportsInABrowserTests(Chromium chromium, Reports reports) : IClassFixture<Chromium>, IClassFixture<Reports>
{
    private const string Points = """
        () => [...document.querySelectorAll('div.plot')].map(plot => {
          const finite = v => typeof v === 'number' && Number.isFinite(v);
          let points = 0;
          for (const trace of plot.data.filter(t => t.meta === 'rows')) {
            if (trace.type === 'heatmap') { points += [...trace.z].flatMap(row => [...row]).filter(finite).length; continue; }
            for (let i = 0; i < trace.x.length; i++) if (finite(trace.x[i]) && finite(trace.y[i]) && (trace.z === undefined || finite(trace.z[i]))) points++;
          }
          return { id: plot.id, points, rows: plot.closest('figure').querySelectorAll('tbody tr').length, drawn: plot.querySelectorAll('path, canvas').length };
        })
        """;

    private const string Contrast = """
        () => {
          const channel = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
          const light = rgb => { const [r, g, b] = rgb.match(/[\d.]+/g).map(Number); return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b); };
          const card = light(getComputedStyle(document.querySelector('figure')).backgroundColor);
          return [...document.querySelectorAll('div.plot text')].filter(t => t.textContent.trim() && !t.closest('.heatmaplayer')).map(t => {
            const ink = light(getComputedStyle(t).fill);
            return (Math.max(ink, card) + 0.05) / (Math.min(ink, card) + 0.05);
          }).reduce((a, b) => Math.min(a, b), 21);
        }
        """;

    public static TheoryData<string, int, bool> Views()
    {
        var views = new TheoryData<string, int, bool>();
        foreach (string kind in Reports.Kinds)
        {
            views.Add(kind, 1280, false);
            views.Add(kind, 400, true);
        }

        return views;
    }

    public static TheoryData<string> Kinds() => [.. Reports.Kinds];

    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task A_page_opens_without_an_error_a_request_or_a_horizontal_scroll(string kind, int width, bool isDark)
    {
        OpenedPage page = await chromium.LookAtAsync(reports.PageOf(kind), width, isDark);
        Assert.Empty(page.Errors);
        Assert.All(page.Requests, static url => Assert.True(url.StartsWith("file:", StringComparison.Ordinal)
            || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal), url));
        Assert.Single(page.Requests, static url => url.StartsWith("file:", StringComparison.Ordinal));
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        string[] wide = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main *')].filter(e => !e.closest('.scroll, .heard, svg') && e.getBoundingClientRect().right > " +
            "innerWidth + 1).map(e => e.outerHTML.slice(0, 120))");
        Assert.Empty(wide);
    }

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task Every_chart_is_drawn_with_as_many_finite_points_as_its_table_has_rows(string kind)
    {
        OpenedPage page = await chromium.LookAtAsync(reports.PageOf(kind));
        JsonElement charts = await page.EvaluateAsync<JsonElement>($"({Points})()");
        Assert.True(charts.GetArrayLength() > 0, "there is no chart");
        Assert.All(charts.EnumerateArray(), static chart =>
        {
            Assert.True(chart.GetProperty("points").GetInt32() > 0, chart.ToString());
            Assert.Equal(chart.GetProperty("rows").GetInt32(), chart.GetProperty("points").GetInt32());
            Assert.True(chart.GetProperty("drawn").GetInt32() > 0, chart.ToString());
        });
    }

    /// <summary>Pictures are taken of windows that have just changed their size, before Plotly's own watch has waited.</summary>
    [BrowserTheory]
    [InlineData("run")]
    [InlineData("sweep")]
    public async Task A_chart_fits_its_card_in_the_frame_in_which_the_window_changes(string kind)
    {
        await using OpenedPage page = await chromium.OpenAsync(reports.PageOf(kind));
        foreach (int width in (int[])[400, 900])
        {
            await page.Page.SetViewportSizeAsync(width, 900);
            string[] apart = await page.EvaluateAsync<string[]>("""
                new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(
                  [...document.querySelectorAll('div.plot')].filter(plot => {
                    const drawn = plot.querySelector('.main-svg').getBoundingClientRect().width;
                    return drawn > plot.clientWidth || drawn < plot.clientWidth - 1;
                  }).map(plot => plot.id)))))
                """);
            Assert.Empty(apart);
        }

        Assert.Empty(page.Errors);
    }

    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task No_serious_violation_of_accessibility(string kind, int width, bool isDark)
    {
        OpenedPage page = await chromium.LookAtAsync(reports.PageOf(kind), width, isDark);
        AxeResult result = await page.Page.RunAxe();
        Assert.True(result.Passes.Length > 10, "axe did not look");
        string[] serious = [.. result.Violations.Where(static v => v.Impact is "serious" or "critical")
            .Select(static v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(static n => n.Html))}")];
        Assert.Empty(serious);
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_in_charts_stand_out_from_their_ground(bool isDark)
    {
        OpenedPage page = await chromium.LookAtAsync(reports.PageOf("comparison"), isDark: isDark);
        Assert.InRange(await page.EvaluateAsync<double>($"({Contrast})()"), 4.5, 21);
    }

    [BrowserFact]
    public async Task A_scenario_named_like_a_script_is_shown_and_not_run()
    {
        OpenedPage page = await chromium.LookAtAsync(reports.PageOf("comparison"));
        Assert.Contains("<script>alert(1)</script> & <b>bold</b> “策略”", await page.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Page.Locator("h1 b").CountAsync());
        Assert.Equal(4, await page.Page.Locator("script").CountAsync() + 1);
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_the_answer_and_walks_along_a_chart()
    {
        await using OpenedPage page = await chromium.OpenAsync(reports.PageOf("run"));
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Page.FocusAsync("#chart-world-integration");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Matches(@"2010-Q2: \d(\.\d{1,2})?$", await page.Page.InnerTextAsync("[role=status]"));
    }

    [BrowserFact]
    public async Task Paper_is_white_and_leaves_the_tables_of_the_charts_out()
    {
        await using OpenedPage page = await chromium.OpenAsync(reports.PageOf("run"), isDark: true);
        await page.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.False(await page.Page.Locator("details").First.IsVisibleAsync());
        Assert.True(await page.Page.Locator("h1").IsVisibleAsync());
    }

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public void A_page_stays_below_6_megabytes(string kind) =>
        Assert.InRange(new FileInfo(reports.PageOf(kind)).Length, 1_000_000, 6_000_000);
}
