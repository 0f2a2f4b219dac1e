using Browser.Tests.Browsers;
using Browser.Tests.Servers;

namespace Browser.Tests;

/// <summary>The Blazor sample, used as a person uses it.</summary>
[Collection("browsers, one after the other")]
public class BlazorSampleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [BrowserFact]
    public Task In_Chromium_an_added_todo_appears_and_a_refusal_is_shown() => UseAsync(BrowserKind.Chromium);

    [BrowserFact]
    public Task In_Firefox_an_added_todo_appears_and_a_refusal_is_shown() => UseAsync(BrowserKind.Firefox);

    private static async Task UseAsync(BrowserKind kind)
    {
        await using TodosServer todos = await TodosServer.StartAsync();
        await using TodosPageServer page = await TodosPageServer.StartAsync(todos.Address);
        using var browser = new OpenBrowser(kind, page.Address);
        IReadOnlyDictionary<string, string> shown;
        try
        {
            shown = await page.Told.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The page was not used to its end. The browser wrote:\n{browser.Log}");
        }

        Assert.Equal("The API key is not valid.", shown["refused"]);
        Assert.Equal("A title is needed.", shown["empty"]);
        Assert.Equal("Call Ada, Buy milk", shown["items"]);
    }
}
