using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers;

/// <summary>Finds second registrations of one name, which throw an exception: CGN2010.</summary>
/// <remarks>Only in one chain of calls, or in one block, has the first registration certainly run on the same collection.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegisteredTwiceAnalyzer : ClientAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ConfigurationDiagnostics.RegisteredTwice);

    private protected override FileAnalysis Start() => Analyze;

    private static void Analyze(SemanticModelAnalysisContext context, ClientFile file, ProjectClients clients)
    {
        List<Placed> seen = [];
        foreach (InvocationExpressionSyntax syntax in InOrder(file, clients))
        {
            if (
                context.SemanticModel.GetOperation(syntax, context.CancellationToken) is IInvocationOperation call
                && Placed.Of(call, clients.Types!) is { } placed
            )
            {
                if (
                    placed.FollowsInChain(clients.Types!)
                    || seen.Exists(first => placed.IsSame(first.Registration) && placed.FollowsInBlock(first))
                )
                {
                    context.ReportDiagnostic(Twice(placed.Registration));
                }

                seen.Add(placed);
            }
        }
    }

    /// <summary>Returns the registrations in the order in which they run, which is that of the ends of their names.</summary>
    private static IEnumerable<InvocationExpressionSyntax> InOrder(ClientFile file, ProjectClients clients)
    {
        List<InvocationExpressionSyntax> calls =
        [
            .. file.Calls.Where(call => LastName.Of(call.Expression) is { } name && clients.IsAddMethod(name)),
        ];
        return calls.Count < 2 ? [] : calls.OrderBy(static call => call.Expression.Span.End);
    }

    private static Diagnostic Twice(Registration registration)
    {
        ClientSettings settings = registration.Settings;
        bool isNamed = registration.Name!.Length > 0;
        return Finding.Of(
            ConfigurationDiagnostics.RegisteredTwice,
            registration.Location,
            settings.Client.Name,
            isNamed ? $"with the name '{registration.Name}'" : "without a name",
            isNamed ? "give each client its own name" : $"give each client a name: {settings.AddMethod}(\"acme\", …)"
        );
    }

    /// <summary>Represents a registration with a known name, and its position among the statements.</summary>
    private sealed class Placed(Registration registration)
    {
        private readonly ServiceChain chain = ServiceChain.Of(registration.Services);
        private readonly StatementSyntax? statement = StraightLine.StatementOf(registration.Call.Syntax);

        public Registration Registration { get; } = registration;

        public static Placed? Of(IInvocationOperation call, RuntimeTypes types) =>
            Registration.Of(call, types) is { Name: not null } registration ? new Placed(registration) : null;

        public bool FollowsInChain(RuntimeTypes types) =>
            chain.Calls.Select(call => Registration.Of(call, types)).OfType<Registration>().Any(IsSame);

        public bool FollowsInBlock(Placed first) =>
            statement is not null
            && first.statement is not null
            && statement != first.statement
            && StraightLine.BlockOf(statement) == StraightLine.BlockOf(first.statement)
            && chain.IsOfSame(first.chain)
            && !StraightLine.MayChange([.. chain.Names], first.statement, statement);

        public bool IsSame(Registration other) =>
            other.Name == Registration.Name
            && SymbolEqualityComparer.Default.Equals(other.Settings.Options, Registration.Settings.Options);
    }
}
