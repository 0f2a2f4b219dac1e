using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Lifetime;

/// <summary>Clients that are made again and again, and those that are made once (CGN2007).</summary>
public class LifetimeTests
{
    private const string Options = "new CampaignsClientOptions { ApiKey = args[0], Tenant = args[1] }";

    [Theory]
    [InlineData(
        "foreach (string text in args) { var client = NEW; await client.ModifyCampaignAsync(new Guid(text), body); }"
    )]
    [InlineData("foreach (string text in args) await NEW.ModifyCampaignAsync(new Guid(text), body);")]
    [InlineData("for (int i = 0; i < 10; i++) { var client = NEW; await client.ModifyCampaignAsync(id, body); }")]
    [InlineData("while (args.Length > 0) { var client = NEW; await client.ModifyCampaignAsync(id, body); }")]
    [InlineData("do { var client = NEW; await client.ModifyCampaignAsync(id, body); } while (args.Length > 0);")]
    [InlineData("foreach (var (a, b) in new Dictionary<string, string>()) { ICampaignsClient client = NEW; }")]
    [InlineData(
        "await foreach (string text in Ids()) { var client = NEW; } async IAsyncEnumerable<string> Ids() { await Task.Yield(); yield return \"a\"; }"
    )]
    [InlineData(
        "while (true) { try { var client = NEW; await client.ModifyCampaignAsync(id, body); } catch (ApiException) { } }"
    )]
    [InlineData(
        "while (true) { await Task.Run(async () => { var client = NEW; await client.ModifyCampaignAsync(id, body); }); }"
    )]
    [InlineData("Parallel.ForEach(args, text => { var client = NEW; });")]
    [InlineData(
        "await Parallel.ForEachAsync(args, async (text, token) => { var client = NEW; await client.ModifyCampaignAsync(new Guid(text), body, token); });"
    )]
    [InlineData("args.ToList().ForEach(text => { var client = NEW; });")]
    [InlineData("foreach (string a in args) { switch (a) { default: break; } CampaignsClient client = NEW; }")]
    [InlineData("foreach (string a in args) { CampaignsClient client = new(new HttpClient(), OPTIONS); }")]
    [InlineData(
        "foreach (string a in args) { using var http = new HttpClient(); var client = new CampaignsClient(http, OPTIONS); }"
    )]
    [InlineData(
        "foreach (string a in args) { using (var http = new HttpClient()) { var client = new CampaignsClient(http, OPTIONS); } }"
    )]
    [InlineData(
        "foreach (string a in args) { HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) }; var client = new CampaignsClient(http, OPTIONS); }"
    )]
    [InlineData(
        "foreach (string a in args) { var client = new CampaignsClient(new HttpClient(new HttpClientHandler()), OPTIONS); }"
    )]
    [InlineData(
        "foreach (string a in args) { var client = new CampaignsClient(new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }), OPTIONS); }"
    )]
    [InlineData(
        "foreach (string a in args) { var client = new CampaignsClient(options: OPTIONS, httpClient: new HttpClient()); }"
    )]
    public async Task A_client_of_each_turn_of_a_loop_is_reported(string statements) =>
        AssertReported(await ReportedAsync(Program(statements)), "in a loop");

    [Theory]
    [InlineData(
        "app.MapGet(\"/start\", async () => { var client = NEW; await client.ModifyCampaignAsync(id, body); });"
    )]
    [InlineData("app.MapPost(\"/start\", () => NEW.ModifyCampaignAsync(id, body));")]
    [InlineData("app.MapPut(\"/start/{id}\", async (Guid id) => await NEW.ModifyCampaignAsync(id, body));")]
    [InlineData(
        "app.MapDelete(\"/start\", (HttpContext context) => { using var http = new HttpClient(); var client = new CampaignsClient(http, OPTIONS); });"
    )]
    [InlineData("app.MapFallback(() => { var client = NEW; });")]
    [InlineData("app.Use(async (context, next) => { var client = NEW; await next(context); });")]
    [InlineData("app.Run(async context => { var client = NEW; await client.ModifyCampaignAsync(id, body); });")]
    [InlineData("app.MapGroup(\"/api\").MapGet(\"/start\", () => { var client = NEW; });")]
    public async Task A_client_of_each_request_of_a_minimal_api_is_reported(string statement) =>
        AssertReported(
            await ReportedAsync(
                Program("var app = WebApplication.CreateBuilder(args).Build();\n" + statement + "\napp.Run();").AsWeb()
            ),
            "for each request"
        );

    [Theory]
    [InlineData("[ApiController] public class Starter { public Task StartAsync(Guid id) => BODY }")]
    [InlineData(
        "public class StarterController : ControllerBase { [HttpPost] public async Task StartAsync(Guid id) { await BODY } }"
    )]
    [InlineData(
        "public class StarterController : Controller { public async Task<IActionResult> StartAsync(Guid id) { await BODY return Ok(); } }"
    )]
    [InlineData(
        "public class Middleware(RequestDelegate next) { public async Task InvokeAsync(HttpContext context) { await BODY await next(context); } static readonly Guid id = new(\"a5b3b1e0-5f0f-4b6e-9d7c-1f2e3d4c5b6a\"); }"
    )]
    [InlineData(
        "public class Middleware : IMiddleware { public async Task InvokeAsync(HttpContext context, RequestDelegate next) { await BODY await next(context); } Guid id = new(\"a5b3b1e0-5f0f-4b6e-9d7c-1f2e3d4c5b6a\"); }"
    )]
    [InlineData(
        "public class StartPage : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public Task OnPostAsync(Guid id) => BODY }"
    )]
    [InlineData("public class StartHub : Microsoft.AspNetCore.SignalR.Hub { public Task Start(Guid id) => BODY }")]
    public async Task A_client_of_each_request_of_a_class_is_reported(string declaration) =>
        AssertReported(await ReportedAsync(Class(declaration).AsWeb()), "for each request");

    [Theory]
    [InlineData("builder.Services.AddScoped<ICampaignsClient>(_ => NEW);")]
    [InlineData("builder.Services.AddTransient<ICampaignsClient>(services => { return NEW; });")]
    [InlineData("builder.Services.AddTransient(_ => NEW);")]
    public async Task A_client_of_each_scope_is_reported(string statement) =>
        AssertReported(
            await ReportedAsync(Program("var builder = Host.CreateApplicationBuilder(args);\n" + statement)),
            "each time it is resolved"
        );

    [Fact]
    public async Task A_loop_of_a_hosted_service_is_a_loop() =>
        AssertReported(
            await ReportedAsync(
                Class(
                    """
                    public sealed class Worker : BackgroundService
                    {
                        protected override async Task ExecuteAsync(System.Threading.CancellationToken stoppingToken)
                        {
                            while (!stoppingToken.IsCancellationRequested)
                            {
                                Guid id = Guid.NewGuid();
                                await BODY
                                await Task.Delay(1000, stoppingToken);
                            }
                        }
                    }
                    """
                )
            ),
            "in a loop"
        );

    [Theory]
    [InlineData("var client = NEW; await client.ModifyCampaignAsync(id, body);")]
    [InlineData("var client = NEW; foreach (string a in args) await client.ModifyCampaignAsync(id, body);")]
    [InlineData(
        "using var http = new HttpClient(); foreach (string a in args) { var client = new CampaignsClient(http, OPTIONS); }"
    )]
    [InlineData(
        "using var handler = new SocketsHttpHandler(); foreach (string a in args) { var client = new CampaignsClient(new HttpClient(handler, disposeHandler: false), OPTIONS); }"
    )]
    [InlineData(
        "foreach (string a in args) { var client = new CampaignsClient(new HttpClient(Shared.Handler, false), OPTIONS); }"
    )]
    [InlineData(
        "foreach (string a in args) { var client = new CampaignsClient(Shared.Factory.CreateClient(), OPTIONS); }"
    )]
    [InlineData(
        "foreach (string a in args) { var client = new CampaignsClient(new HttpClient(new Recorder()), OPTIONS); }"
    )]
    [InlineData("CampaignsClient? client = null; foreach (string a in args) { client ??= NEW; }")]
    [InlineData("CampaignsClient? client = null; foreach (string a in args) { if (client is null) { client = NEW; } }")]
    [InlineData("CampaignsClient? client = null; foreach (string a in args) { client = client ?? NEW; }")]
    [InlineData(
        "CampaignsClient? client = null; foreach (string a in args) { client = client is null ? NEW : client; }"
    )]
    [InlineData(
        "var known = new Dictionary<string, CampaignsClient>(); foreach (string a in args) { if (!known.TryGetValue(a, out var client)) known[a] = client = NEW; }"
    )]
    [InlineData(
        "var known = new System.Collections.Concurrent.ConcurrentDictionary<string, CampaignsClient>(); foreach (string a in args) { known.GetOrAdd(a, _ => NEW); }"
    )]
    [InlineData("foreach (string a in args) { var lazy = new Lazy<CampaignsClient>(() => NEW); }")]
    [InlineData("while (true) { var client = NEW; await client.ModifyCampaignAsync(id, body); break; }")]
    [InlineData(
        "for (int attempt = 0; attempt < 3; attempt++) { try { var client = NEW; await client.ModifyCampaignAsync(id, body); return; } catch (ApiException) { } }"
    )]
    [InlineData("foreach (string a in new[] { NEW }.Select(_ => \"\")) { }")]
    [InlineData("for (var client = NEW; args.Length > 100;) { }")]
    [InlineData("CampaignsClient Make() => NEW; foreach (string a in args) { Make(); }")]
    [InlineData("foreach (string a in args) { using var http = new HttpClient(); await http.GetStringAsync(a); }")]
    [InlineData("foreach (string a in args) { var other = new Other(new HttpClient(), OPTIONS); }")]
    public async Task A_client_that_is_made_once_is_not(string statements) =>
        Assert.Empty(await ReportedAsync(Program(statements)));

    [Theory]
    [InlineData(
        "public class StarterController(ICampaignsClient client) : ControllerBase { public Task StartAsync(Guid id) => client.ModifyCampaignAsync(id, new() { Action = CampaignAction.Start }); }"
    )]
    [InlineData(
        "public class StarterController : ControllerBase { static readonly CampaignsClient Client = NEW; public Task StartAsync(Guid id) => Client.ModifyCampaignAsync(id, new() { Action = CampaignAction.Start }); }"
    )]
    [InlineData(
        "public class StarterController : ControllerBase { CampaignsClient client; public StarterController() { client = NEW; } }"
    )]
    [InlineData(
        "public class StarterController : ControllerBase { static CampaignsClient? client; public Task StartAsync(Guid id) => (client ??= NEW).ModifyCampaignAsync(id, new() { Action = CampaignAction.Start }); }"
    )]
    [InlineData(
        "public class StarterController : ControllerBase { [NonAction] public CampaignsClient Make() => NEW; }"
    )]
    [InlineData("public class StarterController : ControllerBase { CampaignsClient Make() => NEW; }")]
    [InlineData(
        "public class StarterController(IHttpClientFactory factory) : ControllerBase { public Task StartAsync(Guid id) => new CampaignsClient(factory.CreateClient(), new CampaignsClientOptions { ApiKey = Shared.Key, Tenant = \"acme\" }).ModifyCampaignAsync(id, new() { Action = CampaignAction.Start }); }"
    )]
    [InlineData(
        "public static class Clients { static readonly Lazy<CampaignsClient> Lazy = new(() => NEW); public static CampaignsClient Make() => NEW; }"
    )]
    [InlineData(
        "public sealed class Worker : BackgroundService { protected override async Task ExecuteAsync(System.Threading.CancellationToken token) { var client = NEW; while (!token.IsCancellationRequested) { await Task.Delay(1000, token); } } }"
    )]
    [InlineData(
        "public class Startup { public void Configure(WebApplication app) { var client = NEW; app.MapGet(\"/\", () => client.ToString()); } }"
    )]
    [InlineData(
        "public class Startup { public void Configure(IServiceCollection services) { services.AddSingleton<ICampaignsClient>(_ => NEW); } }"
    )]
    public async Task A_client_that_is_kept_is_not(string declaration) =>
        Assert.Empty(await ReportedAsync(Class(declaration).AsWeb()));

    [Fact]
    public async Task A_test_may_make_as_many_as_it_likes() =>
        Assert.Empty(
            await ReportedAsync(
                Program("foreach (string a in args) { var client = NEW; }").WithReference(typeof(FactAttribute))
            )
        );

    [Fact]
    public async Task The_message_says_what_happens_and_what_to_do()
    {
        Diagnostic diagnostic = Assert.Single(
            await ReportedAsync(Program("foreach (string a in args) { var client = NEW; }"))
        );
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(
            "CampaignsClient is created with its own HttpClient in a loop, and the connections of each HttpClient stay open "
                + "for minutes after its last use, until the computer runs out of sockets. To fix this, register the client "
                + "with AddCampaignsClient, or create one instance and reuse it.",
            diagnostic.GetMessage()
        );
        Assert.Equal("new HttpClient()", diagnostic.Code());
    }

    private static void AssertReported(IReadOnlyList<Diagnostic> diagnostics, string occasion)
    {
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal("CGN2007", diagnostic.Id);
        Assert.Contains(
            $" is created with its own HttpClient {occasion}, ",
            diagnostic.GetMessage(),
            StringComparison.Ordinal
        );
    }

    private static Task<IReadOnlyList<Diagnostic>> ReportedAsync(UserProject project) =>
        Analysis.OfAsync(new ClientLifetimeAnalyzer(), project);

    private static UserProject Program(string statements) =>
        UserProject.OfCampaigns(
            $$"""
            var id = Guid.NewGuid();
            var body = new ModifyCampaignRequest { Action = CampaignAction.Start };
            {{Fill(statements, Options)}}
            {{Declarations}}
            """
        );

    private static UserProject Class(string declaration) =>
        UserProject.OfCampaigns(
            $$"""
            Console.WriteLine();
            {{Fill(
                declaration.Replace(
                    "BODY",
                    "NEW.ModifyCampaignAsync(id, new() { Action = CampaignAction.Start });",
                    StringComparison.Ordinal
                ),
                "new CampaignsClientOptions { ApiKey = Shared.Key, Tenant = \"acme\" }"
            )}}
            {{Declarations}}
            """
        );

    private static string Fill(string code, string options) =>
        code.Replace("NEW", "new CampaignsClient(new HttpClient(), OPTIONS)", StringComparison.Ordinal)
            .Replace("OPTIONS", options, StringComparison.Ordinal);

    private const string Declarations = """
        static class Shared
        {
            public static string Key => Environment.GetEnvironmentVariable("KEY")!;
            public static readonly HttpMessageHandler Handler = new SocketsHttpHandler();
            public static readonly IHttpClientFactory Factory = null!;
        }
        class Recorder : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token) => null!;
        }
        class Other(HttpClient http, CampaignsClientOptions options) { public object All => (http, options); }
        """;
}
