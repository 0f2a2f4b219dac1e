namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>A web app that gets the client by dependency injection, from its configuration.</summary>
public class WebAppTests
{
    [Fact]
    public async Task It_builds_starts_and_hands_out_the_configured_client()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("WebApp", "net10.0", "Microsoft.NET.Sdk.Web");
        project
            .WithClient()
            .WithFile("appsettings.json", """{ "Campaigns": { "Tenant": "acme", "CustomerSite": "US2" } }""")
            .WithFile(
                "Program.cs",
                """
                using Acme.Campaigns;

                var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Configuration["Campaigns:ApiKey"] = "eght_web";
                builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));

                await using var app = builder.Build();
                app.MapPost(
                    "/{campaignId:guid}/start",
                    async (Guid campaignId, ICampaignsClient campaigns, CancellationToken cancellationToken) =>
                        (await campaigns.ModifyCampaignAsync(campaignId, new ModifyCampaignRequest { Action = CampaignAction.Start }, cancellationToken)).State.Value
                );
                await app.StartAsync();
                using (var scope = app.Services.CreateScope())
                {
                    Console.WriteLine(scope.ServiceProvider.GetRequiredService<ICampaignsClient>());
                }

                await app.StopAsync();
                """
            );

        ProcessResult build = (await project.BuildAsync()).ShouldSucceed();
        ProcessResult run = (await project.RunAsync("net10.0")).ShouldSucceed();

        Assert.DoesNotContain("warning", build.Output);
        Assert.Contains("US2", run.Output);
        Assert.DoesNotContain("eght_web", run.Output);
    }
}
