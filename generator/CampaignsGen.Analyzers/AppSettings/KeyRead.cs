using CampaignsGen.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Represents a configuration key from which an option is set: <c>configuration["Pets:ApiKey"]</c>.</summary>
/// <param name="Path">The path of the key.</param>
/// <param name="IsOnly">Whether there is no fallback value if the key is missing.</param>
internal sealed record KeyRead(string Path, bool IsOnly)
{
    public static IEnumerable<KeyRead> In(IOperation value, BoundSection sections)
    {
        IOperation inner = Values.Strip(value);
        return inner switch
        {
            ICoalesceOperation choice when Values.Strip(choice.WhenNull) is IThrowOperation => In(
                choice.Value,
                sections
            ),
            ICoalesceOperation choice => In(choice.Value, sections)
                .Concat(In(choice.WhenNull, sections))
                .Select(static read => read with { IsOnly = false }),
            ILocalReferenceOperation local when LocalValue.Of(local) is { } given => In(given, sections),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } configuration } read
                when read.Arguments is [{ Value: var key }] => Of(sections.PathsOf(configuration, key)),
            IPropertyReferenceOperation { Property.Name: "Value", Instance: { } section }
                when section.Type?.Name == "IConfigurationSection" => Of(sections.PathsOf(section)),
            IInvocationOperation
            {
                TargetMethod.Name: "GetConnectionString",
                Arguments: [var configuration, var key]
            } => Of(
                sections
                    .PathsOf(configuration.Value, key.Value)
                    .Where(static path => path.IndexOf(':') < 0)
                    .Select(static name => "ConnectionStrings:" + name)
            ),
            IInvocationOperation { TargetMethod.Name: "GetValue", Arguments: [var configuration, var key] } => Of(
                sections.PathsOf(configuration.Value, key.Value)
            ),
            IInvocationOperation { TargetMethod.Name: "GetValue", Arguments: [var configuration, var key, _] } => Of(
                    sections.PathsOf(configuration.Value, key.Value)
                )
                .Select(static read => read with { IsOnly = false }),
            _ => [],
        };
    }

    private static IEnumerable<KeyRead> Of(IEnumerable<string> paths) =>
        paths.Select(static path => new KeyRead(path, IsOnly: true));
}
