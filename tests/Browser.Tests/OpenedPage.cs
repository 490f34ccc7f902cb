using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Ronghe.Browser.Tests;

/// <summary>A page that is open, and everything it said or asked for.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    /// <summary>Tenths of a second before a page counts as stuck.</summary>
    private const int Patience = 600;

    private readonly IBrowserContext _context;

    public OpenedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Errors.Add(message.Text);
        };
        page.PageError += (_, error) => Errors.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Errors of the console and of scripts.</summary>
    public ConcurrentBag<string> Errors { get; } = [];

    /// <summary>Addresses asked for, the page itself included.</summary>
    public ConcurrentBag<string> Requests { get; } = [];

    /// <summary>Draws the charts that lie outside the window too, as printing does.</summary>
    public async Task DrawAllAsync()
    {
        await Page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");

        // Waiting for a function would evaluate a string in the page, which the page's own policy forbids.
        for (int i = 0; i < Patience; i++)
        {
            if (await EvaluateAsync<bool>("[...document.querySelectorAll('div.plot')].every(p => p._fullLayout && " +
                "p.querySelector('.main-svg') && (!p._fullLayout.scene || p.querySelector('canvas')))")) return;
            await Task.Delay(100);
        }

        throw new TimeoutException("Some chart was never drawn.");
    }

    public async Task<T> EvaluateAsync<T>(string script)
    {
        JsonElement? result = await Page.EvaluateAsync(script);
        return result!.Value.Deserialize<T>()!;
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
