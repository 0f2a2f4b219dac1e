using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the interface of the client, which documents the operations.</summary>
internal static class InterfaceEmitter
{
    public static void Emit(SourceWriter writer, InterfaceFile file)
    {
        XmlDoc.Write(writer, file.Doc);
        AttributeEmitter.WriteOrigin(writer);
        writer.Open($"public partial interface {file.Identifier}");
        IEnumerable<Action> members =
        [
            .. file.Groups.Select<GroupPlan, Action>(group => () => WriteGroup(writer, group)),
            .. file
                .Operations.SelectMany(static operation => operation.Variants.Prepend(operation))
                .Select<OperationPlan, Action>(operation => () => WriteOperation(writer, operation)),
        ];
        if (file.Members is { } own)
        {
            members = members.Append(() => ClientMembersEmitter.Declare(writer, own));
        }

        writer.Apart(members);
        writer.Close();
    }

    private static void WriteGroup(SourceWriter writer, GroupPlan group)
    {
        XmlDoc.Summary(writer, group.Doc.Summary);
        writer.Line($"{group.Interface} {group.Property} {{ get; }}");
    }

    private static void WriteOperation(SourceWriter writer, OperationPlan operation)
    {
        XmlDoc.Write(writer, operation.Doc);
        WriteArguments(writer, operation);
        if (operation.Success is { Kind: not SuccessKind.Nothing, Summary.Length: > 0 })
        {
            XmlDoc.Returns(writer, operation.Success.Summary);
        }

        foreach (
            IGrouping<string, ExceptionPlan> kind in operation.Exceptions.GroupBy(static exception => exception.Type)
        )
        {
            XmlDoc.Exception(writer, kind.Key, string.Join(" ", kind.Select(static exception => exception.Text)));
        }

        AttributeEmitter.WriteObsolete(writer, operation.Obsolete);
        Signature.Write(
            writer,
            $"{Signature.ReturnType(operation)} {operation.Identifier}Async",
            Signature.MarkedParameters(operation),
            ";"
        );
        writer.Line();

        WriteOther(
            writer,
            operation,
            "and returns the whole response. Declared status codes and unreadable bodies throw no exception.",
            $"{WellKnown.Task}<{operation.ResponseIdentifier}> {operation.Identifier}WithResponseAsync"
        );
        writer.Line();
        WriteOther(
            writer,
            operation,
            "and returns the response with its body unread and any status code. The caller disposes it.",
            Signature.Raw(operation)
        );
        if (operation.Pages is { } pages)
        {
            writer.Line();
            PagesEmitter.Declare(writer, operation, pages);
        }

        foreach (WaitPlan wait in operation.Waits)
        {
            writer.Line();
            WaitsEmitter.Declare(writer, operation, wait);
        }
    }

    /// <summary>Writes another method of an operation with the same parameters.</summary>
    private static void WriteOther(SourceWriter writer, OperationPlan operation, string purpose, string head)
    {
        XmlDoc.SummaryOf(writer, "Sends the same request as", operation.Identifier + "Async", purpose);
        if (operation.Arguments.Any(static argument => argument.Summary.Length > 0))
        {
            XmlDoc.InheritParameters(writer, operation.Identifier + "Async");
        }

        AttributeEmitter.WriteObsolete(writer, operation.Obsolete);
        Signature.Write(writer, head, Signature.MarkedParameters(operation), ";");
    }

    private static void WriteArguments(SourceWriter writer, OperationPlan operation)
    {
        foreach (ArgumentPlan argument in operation.Arguments.Where(static argument => argument.Summary.Length > 0))
        {
            XmlDoc.Parameter(writer, argument.Identifier, argument.Summary);
        }
    }
}
