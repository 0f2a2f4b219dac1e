using Analyzers.Tests.World;
using CampaignsGen.Analyzers;

namespace Analyzers.Tests.Missing;

/// <summary>Options that have every required setting, or may have it from where nobody looks.</summary>
public class ConstructionSilentTests
{
    public static TheoryData<string, string> Programs =>
        Half.Of(
            """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE, OTHER = "other" });
            """,
            """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE, OTHER = Environment.GetEnvironmentVariable("OTHER") });
            """,
            """
            var client = new CampaignsClient(new HttpClient(), new() { GIVEN = VALUE, OTHER = args.FirstOrDefault() });
            """,
            """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE, OTHER = args.Length > 0 ? args[0] : null });
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            options.OTHER = "other";
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            if (args.Length > 0)
            {
                options.OTHER = args[0];
            }
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            options.OTHER ??= "other";
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var options = new CampaignsClientOptions();
            (options.GIVEN, options.OTHER) = (VALUE, "other");
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            Complete(options);
            var client = new CampaignsClient(new HttpClient(), options);
            static void Complete(CampaignsClientOptions options) => options.OTHER = "other";
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            var same = options;
            same.OTHER = "other";
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            options = args.Length > 0 ? new CampaignsClientOptions { GIVEN = VALUE, OTHER = args[0] } : options;
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            Action complete = () => options.OTHER = "other";
            complete();
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var configuration = new ConfigurationBuilder().Build();
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            configuration.GetSection("Campaigns").Bind(options);
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var client = new CampaignsClient(new HttpClient(), With("other", new CampaignsClientOptions { GIVEN = VALUE }));
            static CampaignsClientOptions With(string other, CampaignsClientOptions options)
            {
                options.OTHER = other;
                return options;
            }
            """,
            """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE }.Complete());
            static class Completion
            {
                public static CampaignsClientOptions Complete(this CampaignsClientOptions options)
                {
                    options.OTHER = "other";
                    return options;
                }
            }
            """,
            """
            var services = new ServiceCollection();
            services.AddSingleton(new CampaignsClientOptions { GIVEN = VALUE });
            """,
            """
            var options = Options.Create(new CampaignsClientOptions { GIVEN = VALUE });
            options.Value.OTHER = "other";
            var client = new CampaignsClient(new HttpClient(), options.Value);
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            Console.WriteLine(options.CustomerSite);
            """,
            """
            Console.WriteLine(new Loader().Make());
            class Loader
            {
                private readonly CampaignsClientOptions options = new() { GIVEN = VALUE };
                public Loader() => options.OTHER = "other";
                public CampaignsClient Make() => new(new HttpClient(), options);
            }
            """,
            """
            Console.WriteLine(new Loader { Options = { OTHER = "other" } }.Make());
            class Loader
            {
                public CampaignsClientOptions Options { get; } = new() { GIVEN = VALUE };
                public CampaignsClient Make() => new(new HttpClient(), Options);
            }
            """,
            """
            var all = new[] { new CampaignsClientOptions { GIVEN = VALUE } };
            all[0].OTHER = "other";
            var client = new CampaignsClient(new HttpClient(), all[0]);
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            Set(ref options);
            var client = new CampaignsClient(new HttpClient(), options);
            static void Set(ref CampaignsClientOptions options) => options = new() { GIVEN = VALUE, OTHER = "other" };
            """,
            """
            CampaignsClientOptions? given = null;
            var client = new CampaignsClient(new HttpClient(), given ?? new CampaignsClientOptions { GIVEN = VALUE });
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            if (options is { OTHER: null })
            {
                options.OTHER = Console.ReadLine();
            }
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            foreach (var other in args)
            {
                var options = new CampaignsClientOptions { GIVEN = VALUE };
                options.OTHER = other;
                var client = new CampaignsClient(new HttpClient(), options);
            }
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            foreach (var other in args)
            {
                var client = new CampaignsClient(new HttpClient(), options);
                options.OTHER = other;
            }
            """,
            """
            Expect.Throws<ApiOptionsException>(() => new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE }));
            static class Expect
            {
                public static void Throws<T>(Func<object> act) => Console.WriteLine(act);
            }
            """,
            """
            var thrown = Record.Exception(() => new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE }));
            static class Record
            {
                public static Exception? Exception(Func<object> act) => act() as Exception;
            }
            """,
            """
            Expect.ThrowsAny<Exception>(() => { _ = new CampaignsClient(new HttpClient(), new() { GIVEN = VALUE }); });
            static class Expect
            {
                public static void ThrowsAny<T>(Action act) => act();
            }
            """,
            """
            Test.Run();
            static class Test
            {
                public static void Run()
                {
                    Func<object> act = () => new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE });
                    Throws(act, typeof(CampaignsGen.ApiOptionsException));
                }

                private static void Throws(Func<object> act, Type type) => Console.WriteLine(act);
            }
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            typeof(CampaignsClientOptions).GetProperty("OTHER")!.SetValue(options, "other");
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            object boxed = options;
            ((CampaignsClientOptions)boxed).OTHER = "other";
            var client = new CampaignsClient(new HttpClient(), options);
            """
        );

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Nothing_is_reported(string id, string program)
    {
        Assert.NotEmpty(id);
        Assert.Empty(await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.OfCampaigns(program)));
    }

    [Fact]
    public async Task A_test_may_catch_what_it_expects() =>
        Assert.Empty(
            await Analysis.OfAsync(
                new RequiredSettingAnalyzer(),
                UserProject
                    .OfCampaigns(
                        """
                        try
                        {
                            _ = new CampaignsClient(new HttpClient(), new CampaignsClientOptions());
                        }
                        catch (ApiOptionsException)
                        {
                        }
                        """
                    )
                    .WithReference(typeof(FactAttribute))
            )
        );

    [Theory]
    [InlineData("public CampaignsClientOptions() => Tenant = \"acme\";")]
    [InlineData("public string Account { set => Tenant = value; }")]
    public async Task Options_to_which_the_project_added_a_part_are_left_alone(string member)
    {
        UserProject project = UserProject
            .OfCampaigns(
                "var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { ApiKey = args[0] });"
            )
            .With("Part.cs", $"namespace Acme.Campaigns; public partial class CampaignsClientOptions {{ {member} }}");

        Assert.Empty(await Analysis.OfAsync(new RequiredSettingAnalyzer(), project));
    }

    [Fact]
    public async Task A_constructor_of_the_users_own_may_add_what_is_missing()
    {
        UserProject project = UserProject
            .OfCampaigns(
                "var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { ApiKey = args[0] }, \"acme\");"
            )
            .With(
                "Part.cs",
                """
                namespace Acme.Campaigns;
                public partial class CampaignsClient
                {
                    public CampaignsClient(HttpClient http, CampaignsClientOptions options, string tenant)
                        : this(http, With(options, tenant)) { }
                    private static CampaignsClientOptions With(CampaignsClientOptions options, string tenant)
                    {
                        options.Tenant = tenant;
                        return options;
                    }
                }
                """
            );

        Assert.Empty(await Analysis.OfAsync(new RequiredSettingAnalyzer(), project));
    }
}
