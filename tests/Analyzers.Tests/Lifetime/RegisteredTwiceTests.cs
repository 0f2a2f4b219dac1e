using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Lifetime;

/// <summary>Registrations of one name on one collection, and those of which that is not certain (CGN2010).</summary>
public class RegisteredTwiceTests
{
    private const string First = "services.AddPetsClient(A); ";

    [Theory]
    [InlineData(First + "services.AddPetsClient(B);")]
    [InlineData(First + "services.AddPetsClient(SECTION);")]
    [InlineData(First + "services.AddLogging(); services.AddSingleton(args); _ = services.AddPetsClient(B);")]
    [InlineData(First + "var second = services.AddPetsClient(B).ConfigureHttpClient(http => http.BaseAddress = null);")]
    [InlineData(First + "if (args.Length > 0) { return; } services.AddPetsClient(B);")]
    [InlineData(First + "PetsClientServiceCollectionExtensions.AddPetsClient(services, B);")]
    [InlineData(First + "services.AddLogging().AddPetsClient(B);")]
    [InlineData("services.AddPetsClient(\"acme\", A); services.AddPetsClient(\"acme\", SECTION);")]
    [InlineData("services.AddPetsClient(Names.Acme, A); services.AddPetsClient(name: \"ac\" + \"me\", configure: B);")]
    [InlineData("services.AddPetsClient(A).Services.AddPetsClient(B);")]
    [InlineData("new ServiceCollection().AddPetsClient(A).Services.AddPetsClient(B);")]
    [InlineData(
        "services.AddPetsClient(A).AddHttpMessageHandler(_ => null!).Services.AddLogging().AddSingleton(args).AddPetsClient(B);"
    )]
    [InlineData("builder.Services.AddPetsClient(A); builder.Services.AddPetsClient(B);")]
    [InlineData("builder.Services.AddPetsClient(A); builder.Services.AddLogging().AddPetsClient(B);")]
    [InlineData("if (args.Length > 0) { builder.Services.AddPetsClient(A); builder.Services.AddPetsClient(B); }")]
    [InlineData("switch (args.Length) { case 0: services.AddPetsClient(A); services.AddPetsClient(B); break; }")]
    [InlineData(
        "Register(services); void Register(IServiceCollection to) { to.AddPetsClient(A); to.AddPetsClient(B); }"
    )]
    [InlineData("Action<IServiceCollection> register = to => { to.AddPetsClient(A); to.AddPetsClient(B); };")]
    [InlineData("Action<IServiceCollection> register = to => to.AddPetsClient(A).Services.AddPetsClient(B);")]
    [InlineData("try { services.AddPetsClient(A); services.AddPetsClient(B); } finally { args = []; }")]
    public async Task A_second_one_is_reported(string statements)
    {
        Diagnostic diagnostic = Assert.Single(await ReportedAsync(statements));
        Assert.Equal("CGN2010", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal("AddPetsClient", diagnostic.Code());
        string text = diagnostic.Location.SourceTree!.ToString();
        Assert.Equal(
            text.LastIndexOf("AddPetsClient(", StringComparison.Ordinal),
            diagnostic.Location.SourceSpan.Start
        );
    }

    [Fact]
    public async Task Each_one_after_the_first_is_reported() =>
        Assert.Equal(2, (await ReportedAsync(First + First + First)).Count);

    [Theory]
    [InlineData(First)]
    [InlineData(First + "services.AddPetsClient(\"acme\", B);")]
    [InlineData("services.AddPetsClient(\"acme\", A); services.AddPetsClient(\"Acme\", B);")]
    [InlineData("services.AddPetsClient(args[0], A); services.AddPetsClient(args[0], B);")]
    [InlineData(First + "services.AddPetsClientFactory((_, _, options) => options.Tenant = args[0]);")]
    [InlineData(First + "new ServiceCollection().AddPetsClient(B);")]
    [InlineData(First + "builder.Services.AddPetsClient(B);")]
    [InlineData(First + "var other = new ServiceCollection(); other.AddPetsClient(B);")]
    [InlineData(First + "services = new ServiceCollection(); services.AddPetsClient(B);")]
    [InlineData(First + "(services, args) = (new ServiceCollection(), []); services.AddPetsClient(B);")]
    [InlineData(
        First
            + "Renew(out services); services.AddPetsClient(B); static void Renew(out IServiceCollection s) => s = new ServiceCollection();"
    )]
    [InlineData(First + "services.Clear(); services.AddPetsClient(B);")]
    [InlineData("Names.Services.AddPetsClient(A); Names.Services.AddPetsClient(B);")]
    [InlineData("Names.Make(services).AddPetsClient(A); Names.Make(services).AddPetsClient(B);")]
    [InlineData("if (args.Length > 0) { services.AddPetsClient(A); } else { services.AddPetsClient(B); }")]
    [InlineData("if (args.Length > 0) services.AddPetsClient(A); else services.AddPetsClient(B);")]
    [InlineData("if (args.Length > 0) { services.AddPetsClient(A); } services.AddPetsClient(B);")]
    [InlineData("_ = args.Length > 0 ? services.AddPetsClient(A) : services.AddPetsClient(B);")]
    [InlineData(
        "switch (args.Length) { case 0: services.AddPetsClient(A); break; default: services.AddPetsClient(B); break; }"
    )]
    [InlineData("foreach (string a in args) { services.AddPetsClient(A); services.Configure<PetsClientOptions>(B); }")]
    [InlineData("foreach (string a in args) { services = new ServiceCollection(); services.AddPetsClient(A); }")]
    [InlineData("while (args.Length > 0) { services.AddPetsClient(A); services.AddPetsClient(B); }")]
    [InlineData(First + "Later(); void Later() { services.AddPetsClient(B); }")]
    [InlineData(First + "Action later = () => services.AddPetsClient(B);")]
    [InlineData(First + "try { services.AddPetsClient(B); } catch (InvalidOperationException) { }")]
    [InlineData(
        "try { services.AddPetsClient(A); services.AddPetsClient(B); } catch (InvalidOperationException) { args = []; }"
    )]
    [InlineData(
        "goto second; first: services.AddPetsClient(A); return; second: services.AddPetsClient(B); goto first;"
    )]
    public async Task What_may_be_the_only_one_is_not(string statements) =>
        Assert.Empty(await ReportedAsync(statements));

    [Fact]
    public async Task The_message_says_which_one_and_what_to_do()
    {
        Assert.Equal(
            "PetsClient is already registered without a name, so this call throws an InvalidOperationException. "
                + "To fix this, give each client a name: AddPetsClient(\"acme\", …).",
            Assert.Single(await ReportedAsync(First + First)).GetMessage()
        );
        const string Named = "services.AddPetsClient(\"acme\", A); ";
        Assert.Equal(
            "PetsClient is already registered with the name 'acme', so this call throws an InvalidOperationException. "
                + "To fix this, give each client its own name.",
            Assert.Single(await ReportedAsync(Named + Named)).GetMessage()
        );
    }

    [Fact]
    public async Task A_client_of_another_assembly_counts_as_well() =>
        Assert.Single(await Analysis.OfAsync(new RegisteredTwiceAnalyzer(), Project(First + First).Beside()));

    private static Task<IReadOnlyList<Diagnostic>> ReportedAsync(string statements) =>
        Analysis.OfAsync(new RegisteredTwiceAnalyzer(), Project(statements));

    private static UserProject Project(string statements) =>
        UserProject.OfPets(
            $$"""
            var builder = Host.CreateApplicationBuilder(args);
            IServiceCollection services = new ServiceCollection();
            {{statements
                .Replace("A)", "options => options.Tenant = \"acme\")", StringComparison.Ordinal)
                .Replace("B)", "options => options.Tenant = \"initech\")", StringComparison.Ordinal)
                .Replace("configure: B", "configure: options => options.Tenant = \"initech\"", StringComparison.Ordinal)
                .Replace("SECTION", "builder.Configuration.GetSection(\"Pets\")", StringComparison.Ordinal)}}

            static class Names
            {
                public const string Acme = "acme";
                public static IServiceCollection Services => new ServiceCollection();
                public static IServiceCollection Make(IServiceCollection from) => new ServiceCollection();
            }
            """
        );
}
