using CampaignsGen.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Which section of the configuration an expression means.</summary>
internal static class BoundSection
{
    private static readonly string[] Methods = ["GetSection", "GetRequiredSection"];

    /// <summary>The path of the section, empty for the root; null where it cannot be seen.</summary>
    public static string? PathOf(IOperation expression)
    {
        IOperation value = Values.Strip(expression);
        return value switch
        {
            IInvocationOperation call when Methods.Contains(call.TargetMethod.Name) => Join(call),
            ILocalReferenceOperation local => PathOf(local),
            _ when value.Type?.Name is "IConfiguration" or "IConfigurationRoot" or "ConfigurationManager"
                    && value is IPropertyReferenceOperation => "",
            _ => null,
        };
    }

    private static string? Join(IInvocationOperation call)
    {
        IOperation? configuration = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        object? name = call.Arguments.LastOrDefault()?.Value.ConstantValue.Value;
        return configuration is not null && name is string section && PathOf(configuration) is { } outer
            ? outer.Length == 0
                ? section
                : outer + ":" + section
            : null;
    }

    /// <summary>A local that is given its value where it is declared and nowhere else.</summary>
    private static string? PathOf(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        IOperation[] about =
        [
            .. root.Descendants()
                .Where(operation =>
                    operation switch
                    {
                        IVariableDeclaratorOperation declared => Same(declared.Symbol, reference),
                        IAssignmentOperation { Target: ILocalReferenceOperation target } => Same(
                            target.Local,
                            reference
                        ),
                        IArgumentOperation { Value: ILocalReferenceOperation target } argument => argument
                            .Parameter
                            ?.RefKind
                            is RefKind.Ref
                                or RefKind.Out
                            && Same(target.Local, reference),
                        _ => false,
                    }
                ),
        ];
        return about is [IVariableDeclaratorOperation { Initializer.Value: { } value }] ? PathOf(value) : null;
    }

    private static bool Same(ILocalSymbol local, ILocalReferenceOperation reference) =>
        SymbolEqualityComparer.Default.Equals(local, reference.Local);
}
