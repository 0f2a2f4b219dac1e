using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Finds where a project mentions the options of a client, based only on names.</summary>
/// <remarks>
/// Code that configures options that a container creates mentions their type: <c>Configure&lt;T&gt;</c>,
/// <c>IConfigureOptions&lt;T&gt;</c>, a parameter of that type. Names show whether code may do so, without binding. This is
/// determined only when there is something to report.
/// </remarks>
internal sealed class ProjectMentions
{
    private static readonly string[] Readers = ["IOptions", "IOptionsMonitor", "IOptionsSnapshot"];

    private static readonly string[] Configurers =
    [
        "IConfigureOptions",
        "IConfigureNamedOptions",
        "IPostConfigureOptions",
    ];

    private readonly List<SimpleNameSyntax> assigned = [];
    private readonly HashSet<string> takers = new(StringComparer.Ordinal);
    private readonly HashSet<string> handedOn = new(StringComparer.Ordinal);
    private readonly ClientSettings settings;
    private readonly ProjectCode code;

    private ProjectMentions(ClientSettings settings, ProjectCode code)
    {
        this.settings = settings;
        this.code = code;
    }

    /// <summary>Gets a value indicating whether code other than the registration may configure the options.</summary>
    public bool MayBeConfigured { get; private set; }

    /// <summary>Determines whether the setting may be assigned outside initializers and registrations.</summary>
    public bool Assigns(Setting setting) =>
        assigned.Exists(name => name.Identifier.ValueText == setting.Property.Name && MayBe(name, setting));

    public static ProjectMentions Of(ProjectCode code, ClientSettings settings)
    {
        ProjectMentions mentions = new(settings, code);
        foreach (SyntaxTree tree in code.Trees)
        {
            mentions.Add(tree.GetRoot(code.CancellationToken));
        }

        mentions.MayBeConfigured |= mentions.takers.Overlaps(mentions.handedOn);
        return mentions;
    }

    private void Add(SyntaxNode root)
    {
        foreach (SyntaxToken token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax name)
            {
                Add(name);
            }
        }
    }

    /// <summary>Determines whether a name may be the property of the options. Its symbol may show that it belongs to another class, such as the tenant of a customer.</summary>
    private bool MayBe(SimpleNameSyntax name, Setting setting) =>
        code.ModelOf(name.SyntaxTree).GetSymbolInfo(name, code.CancellationToken).Symbol is not { } symbol
        || SymbolEqualityComparer.Default.Equals(symbol, setting.Property);

    private void Add(SimpleNameSyntax name)
    {
        string text = name.Identifier.ValueText;
        if (text == settings.Options.Name)
        {
            MayBeConfigured |= IsConfiguring(name);
        }
        else if (Configurers.Contains(text))
        {
            MayBeConfigured |= IsOfAny(name);
        }
        else if (IsInRegistration(name))
        {
            return;
        }
        else if (IsAssigned(name))
        {
            assigned.Add(name);
        }
        else if (!IsCalled(name))
        {
            handedOn.Add(text);
        }
    }

    /// <summary>Determines whether the type argument is omitted, as in <c>typeof(IConfigureOptions&lt;&gt;)</c>, or is a type parameter of a class.</summary>
    private static bool IsOfAny(SimpleNameSyntax name) =>
        name is GenericNameSyntax { TypeArgumentList.Arguments: [var argument] }
        && (
            argument is OmittedTypeArgumentSyntax
            || name.Ancestors()
                .OfType<TypeDeclarationSyntax>()
                .SelectMany(static type => type.TypeParameterList?.Parameters ?? default)
                .Any(parameter => parameter.Identifier.ValueText == argument.ToString())
        );

    private static bool IsCalled(SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return whole.Parent is InvocationExpressionSyntax call && call.Expression == whole;
    }

    private bool IsConfiguring(SyntaxNode name)
    {
        while (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or NullableTypeSyntax)
        {
            name = name.Parent;
        }

        return name.Parent switch
        {
            TypeArgumentListSyntax
            {
                Parent: GenericNameSyntax
                {
                    Identifier.ValueText: "Action",
                    Parent: VariableDeclarationSyntax variables
                }
            } => IsConfiguring(variables),
            TypeArgumentListSyntax { Parent: GenericNameSyntax generic } => !Readers.Contains(
                generic.Identifier.ValueText
            ),
            ParameterSyntax parameter => IsConfiguring(parameter),
            UsingDirectiveSyntax or TypeOfExpressionSyntax => true,
            _ => false,
        };
    }

    /// <summary>Records variables with code that configures the options. Determines whether they are not local, so that their use cannot be followed.</summary>
    private bool IsConfiguring(VariableDeclarationSyntax variables)
    {
        takers.UnionWith(variables.Variables.Select(static variable => variable.Identifier.ValueText));
        return variables.Parent is not LocalDeclarationStatementSyntax;
    }

    /// <summary>Records methods that accept the options, whose calls can be followed. Determines whether any other parameter may configure the options.</summary>
    private bool IsConfiguring(ParameterSyntax parameter)
    {
        switch (parameter.Parent?.Parent)
        {
            case MethodDeclarationSyntax method:
                takers.Add(method.Identifier.ValueText);
                return false;
            case LocalFunctionStatementSyntax function:
                takers.Add(function.Identifier.ValueText);
                return false;
            default:
                return !IsInRegistration(parameter);
        }
    }

    private static bool IsAssigned(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member
        && member.Name == name
        && member.Parent is ArgumentSyntax or AssignmentExpressionSyntax
        && (member.Parent as AssignmentExpressionSyntax)?.Right != member;

    private bool IsInRegistration(SyntaxNode node) =>
        node.Ancestors()
            .OfType<InvocationExpressionSyntax>()
            .Any(call =>
                call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method }
                && settings.AddMethods.Contains(method)
            );
}
