using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;

namespace Producers.App;

/// <summary>The documents that Swashbuckle makes of the application.</summary>
internal static class Documents
{
    public static void Add(IServiceCollection services) =>
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("swashbuckle", new OpenApiInfo { Title = "Producers", Version = "v1" });
            // Swashbuckle asks to be told of hierarchies, as its README shows.
            options.UseOneOfForPolymorphism();
            options.UseAllOfForInheritance();
            options.SelectSubTypesUsing(type => Derived(type).Select(derived => derived.DerivedType));
            options.SelectDiscriminatorNameUsing(type =>
                Derived(type).Any()
                    ? type.GetCustomAttribute<JsonPolymorphicAttribute>()?.TypeDiscriminatorPropertyName ?? "$type"
                    : null
            );
            options.SelectDiscriminatorValueUsing(type =>
                Derived(type)
                    .Concat(type.BaseType is { } parent ? Derived(parent) : [])
                    .FirstOrDefault(derived => derived.DerivedType == type)
                    ?.TypeDiscriminator?.ToString()
            );
        });

    private static IEnumerable<JsonDerivedTypeAttribute> Derived(Type type) =>
        type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false);

    public static void Map(WebApplication app)
    {
        Map(app, "2.0", OpenApiSpecVersion.OpenApi2_0);
        Map(app, "3.0", OpenApiSpecVersion.OpenApi3_0);
        Map(app, "3.1", OpenApiSpecVersion.OpenApi3_1);
    }

    private static void Map(WebApplication app, string version, OpenApiSpecVersion written) =>
        app.UseSwagger(options =>
        {
            options.RouteTemplate = $"documents/{{documentName}}-{version}.json";
            options.OpenApiVersion = written;
        });
}
