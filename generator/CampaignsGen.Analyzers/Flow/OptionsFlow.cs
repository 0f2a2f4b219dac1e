using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>The way of options from <c>new</c> to a client's constructor, where all of it can be seen.</summary>
internal sealed class OptionsFlow
{
    private readonly HashSet<string> initialized;
    private readonly OptionsUses? uses;

    private OptionsFlow(IObjectCreationOperation creation, OptionsUses? uses)
    {
        initialized = [.. OptionsUses.SetBy(creation)];
        this.uses = uses;
    }

    public bool Sets(Setting setting) => initialized.Contains(setting.Property.Name) || uses?.Sets(setting) == true;

    /// <summary>Null where they reach no client, or go where others may set them.</summary>
    public static OptionsFlow? Of(IObjectCreationOperation creation, ClientSettings settings)
    {
        IOperation value = Values.Unstrip(creation);
        switch (value.Parent)
        {
            case IArgumentOperation { Parent: IObjectCreationOperation client }
                when settings.IsConstructor(client.Constructor):
                return new OptionsFlow(creation, null);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable }:
                return Of(creation, settings, variable.Symbol, value);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation variable } assignment
                when assignment.Parent is IExpressionStatementOperation:
                return Of(creation, settings, variable.Local, assignment.Value);
            default:
                return null;
        }
    }

    private static OptionsFlow? Of(
        IObjectCreationOperation creation,
        ClientSettings settings,
        ILocalSymbol variable,
        IOperation source
    )
    {
        OptionsUses uses = OptionsUses.Of(settings, Root(creation), variable, source);
        return uses.Escapes || !uses.ReachesClient || variable.IsRef ? null : new OptionsFlow(creation, uses);
    }

    /// <summary>The whole body of the method, the lambdas in it and around it as well.</summary>
    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
