using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using TestKit;

namespace Pages.Tests.Site;

/// <summary>Serves the site as it was built.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SiteServer(WebApplication app) => this.app = app;

    internal static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "artifacts", "site");

    internal Uri Address => new(app.Urls.First());

    internal static async Task<SiteServer> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseFileServer(
            new FileServerOptions
            {
                FileProvider = new PhysicalFileProvider(Folder),
                StaticFileOptions = { ServeUnknownFileTypes = true },
            }
        );
        await app.StartAsync();
        return new SiteServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
