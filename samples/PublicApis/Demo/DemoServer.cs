using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PublicApis.Demo;

/// <summary>Serves the steps of a script on a free port, one for each request, and notes what is not as expected.</summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DemoScript script;
    private readonly string credential;
    private readonly List<string> faults = [];
    private int served;

    private DemoServer(DemoScript script, string credential)
    {
        this.script = script;
        this.credential = credential;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(ServeAsync);
    }

    public string Address => app.Urls.Single();

    /// <summary>Gets a line for each request that was not as expected, or did not come.</summary>
    public IEnumerable<string> Faults =>
        faults.Concat(script.Steps.Skip(served).Select(static step => $"Not requested: {step.Request}"));

    public static async Task<DemoServer> StartAsync(DemoScript script, string credential)
    {
        DemoServer server = new(script, credential);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        string target = $"{context.Request.Path}{context.Request.QueryString}";
        DemoStep? step = script.Steps.ElementAtOrDefault(served++);
        if (step is null || step.Request != $"{context.Request.Method} {target}")
        {
            faults.Add($"Not expected: {context.Request.Method} {target}");
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using StreamReader body = new(context.Request.Body);
        string headers = string.Join(
            '\n',
            context.Request.Headers.Select(static header => $"{header.Key}: {header.Value}")
        );
        string text = $"{headers}\n\n{await body.ReadToEndAsync()}";
        string[] parts = [$"{script.CredentialHeader}{credential}", .. step.Contains];
        faults.AddRange(
            parts
                .Select((part, index) => (part, Shown: index == 0 ? script.CredentialHeader : part))
                .Where(expected => !text.Contains(expected.part, StringComparison.Ordinal))
                .Select(expected => $"{step.Request} has no '{expected.Shown}'")
        );
        context.Response.StatusCode = step.Status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.RetryAfter = "0";
        await context.Response.WriteAsync(step.Json.Replace("{server}", Address, StringComparison.Ordinal));
    }
}
