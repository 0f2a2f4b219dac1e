using Microsoft.OpenApi;

namespace Producers.App;

/// <summary>The documents that Microsoft.AspNetCore.OpenApi and NSwag make of the application.</summary>
internal static class Documents
{
    public static void Add(IServiceCollection services)
    {
        services.AddOpenApi("microsoft-3.0", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0);
        services.AddOpenApi("microsoft-3.1", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        services.AddOpenApiDocument(settings => settings.DocumentName = "nswag-3.0");
        services.AddSwaggerDocument(settings => settings.DocumentName = "nswag-2.0");
    }

    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/documents/{documentName}.json");
        app.UseOpenApi(settings => settings.Path = "/nswag/{documentName}.json");
    }
}
