using Microsoft.Playwright;

namespace Ronghe.Browser.Tests;

/// <summary>One Chromium for all tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update", "--disable-default-apps", "--disable-sync", "--no-first-run", "--no-default-browser-check",
        "--metrics-recording-only",
    ];

    private const float Patience = 300_000;

    private readonly Dictionary<(string File, int Width, bool IsDark), OpenedPage> _open = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (InstalledChromium.Path is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = InstalledChromium.Path, Args = Arguments, Headless = true });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page that stays open for all tests that only look at it.</summary>
    internal async Task<OpenedPage> LookAtAsync(string file, int width = 1280, bool isDark = false)
    {
        if (!_open.TryGetValue((file, width, isDark), out OpenedPage? page))
            _open[(file, width, isDark)] = page = await OpenAsync(file, width, isDark);
        return page;
    }

    /// <summary>Opens a page from disk in a fresh profile.</summary>
    internal async Task<OpenedPage> OpenAsync(string file, int width = 1280, bool isDark = false)
    {
        IBrowserContext context = await _browser!.NewContextAsync(
            new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
        // A guard against hanging, not a limit on speed: drawing in software takes its time on a busy machine.
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        IPage page = await context.NewPageAsync();
        var opened = new OpenedPage(context, page);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await opened.DrawAllAsync();
        return opened;
    }
}
