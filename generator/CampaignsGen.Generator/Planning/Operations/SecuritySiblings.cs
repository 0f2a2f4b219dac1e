using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Compares the security requirements of operations with those of similar operations, and finds unused schemes.</summary>
/// <remarks>
/// An operation that requires nothing, or something different, is assumed to be intended. An operation that requires only a
/// part of what the others require together was probably forgotten when the other part was added.
/// </remarks>
internal static class SecuritySiblings
{
    private const string OfDocument = "#/security/";

    /// <summary>
    /// The number of other operations that are required for each one that differs, if the document itself has no
    /// requirements.
    /// </summary>
    private const int Witnesses = 3;

    public static void CheckOperations(PlanningContext context)
    {
        EquatableArray<Operation> operations = context.Model.Operations;
        if (Common(operations) is not { } common)
        {
            return;
        }

        int siblings = operations.Count(operation => operation.Security.Any(requirement => Holds(requirement, common)));
        List<(Operation Operation, SecurityRequirement Part)> others = [];
        foreach (Operation operation in operations)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (PartOf(common, operation) is { } part)
            {
                others.Add((operation, part));
            }
        }

        if (siblings >= others.Count * (IsOfDocument(common) ? 1 : Witnesses))
        {
            others.ForEach(other => Report(context, other.Operation, other.Part, common));
        }
    }

    /// <summary>
    /// Reports schemes that are declared but not required by any operation, because the options would have a value that is
    /// never sent.
    /// </summary>
    public static void CheckSchemes(PlanningContext context)
    {
        HashSet<string> required =
        [
            .. context
                .Model.Operations.SelectMany(static operation => operation.Security)
                .SelectMany(static requirement => requirement.Schemes)
                .Select(static scheme => scheme.Name),
        ];
        foreach (SecurityScheme scheme in context.Model.SecuritySchemes)
        {
            bool isOption = scheme.Kind is not (SecuritySchemeKind.MutualTls or SecuritySchemeKind.HttpOther);
            if (isOption && context.Model.Operations.Count > 0 && !required.Contains(scheme.Name))
            {
                context.Diagnostics.Report(PlanningDiagnostics.SchemeNotRequired, scheme.Pointer, scheme.Name);
            }
        }
    }

    /// <summary>
    /// Returns the requirement of the document, or the most frequent one of the operations; null if it has fewer than two
    /// schemes.
    /// </summary>
    private static SecurityRequirement? Common(EquatableArray<Operation> operations) =>
        operations
            .SelectMany(static operation => operation.Security)
            .Where(static requirement => requirement.Schemes.Count > 1)
            .GroupBy(static requirement =>
                string.Join("\n", NamesOf(requirement).OrderBy(static name => name, StringComparer.Ordinal))
            )
            .OrderByDescending(static group => group.Any(IsOfDocument))
            .ThenByDescending(static group => group.Count())
            .FirstOrDefault()
            ?.OrderByDescending(IsOfDocument)
            .First();

    /// <summary>
    /// Returns the requirement that is a part of the common one, or null if another one includes all of it or nothing is
    /// required.
    /// </summary>
    private static SecurityRequirement? PartOf(SecurityRequirement common, Operation operation) =>
        operation.Security.Any(requirement => requirement.Schemes.Count == 0 || Holds(requirement, common))
            ? null
            : operation.Security.FirstOrDefault(requirement => Holds(common, requirement));

    private static bool IsOfDocument(SecurityRequirement requirement) =>
        requirement.Pointer.StartsWith(OfDocument, StringComparison.Ordinal);

    private static bool Holds(SecurityRequirement whole, SecurityRequirement part) =>
        NamesOf(part).All(name => NamesOf(whole).Contains(name));

    private static IEnumerable<string> NamesOf(SecurityRequirement requirement) =>
        requirement.Schemes.Select(static scheme => scheme.Name);

    private static void Report(
        PlanningContext context,
        Operation operation,
        SecurityRequirement part,
        SecurityRequirement common
    )
    {
        bool isOwn = part.Pointer.StartsWith(operation.Pointer, StringComparison.Ordinal);
        string[] missing = [.. NamesOf(common).Except(NamesOf(part))];
        context.Diagnostics.Report(
            PlanningDiagnostics.SendsLessThanSiblings,
            isOwn ? part.Pointer : operation.Pointer,
            OperationNames.IdOf(operation),
            string.Join(" and ", missing.Select(name => $"'{SentAs(context.Model, name)}'")),
            string.Join(" and ", missing.Select(static name => $"'{name}'")),
            string.Join(" and ", NamesOf(part).Select(static name => $"'{name}'"))
        );
    }

    /// <summary>Returns the name of the header or parameter, which is better known, or the name of the scheme if there is none.</summary>
    private static string SentAs(ApiModel model, string name) =>
        model.SecuritySchemes.FirstOrDefault(scheme => scheme.Name == name)?.ParameterName ?? name;
}
