using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the method that returns the items of all pages of an operation.</summary>
internal static class PagesEmitter
{
    public static void Declare(SourceWriter writer, OperationPlan operation, PagesPlan pages)
    {
        XmlDoc.SummaryOf(
            writer,
            "Performs",
            operation.Identifier + "Async",
            "for all pages and returns their items. Each page is requested after the items of the previous one are read."
        );
        if (operation.Arguments.Any(static argument => argument.Summary.Length > 0))
        {
            XmlDoc.InheritParameters(writer, operation.Identifier + "Async");
        }

        AttributeEmitter.WriteObsolete(writer, operation.Obsolete);
        Signature.Write(writer, Head(operation, pages), Signature.MarkedParameters(operation), ";");
    }

    public static void Write(SourceWriter writer, OperationPlan operation, PagesPlan pages)
    {
        Locals locals = new(operation);
        AttributeEmitter.WriteObsolete(writer, operation.Obsolete);
        Signature.Write(writer, $"public {Head(operation, pages)}", Signature.Parameters(operation), " =>");
        writer.Indented(() =>
        {
            writer.Line("new(");
            writer.Indented([
                $"({locals.At}, {locals.Token}) => {Condition(pages, locals)} ? {First(operation, pages, locals)}",
                $"    : {HasNext(pages, locals)} ? {Next(operation, pages, locals)}",
                "    : null,",
                $"static {locals.Page} => {locals.Page}{pages.Items},",
                $"{Mark(pages, locals)}cancellationToken);",
            ]);
        });
    }

    private static string Head(OperationPlan operation, PagesPlan pages) =>
        $"{WellKnown.ApiPageable}<{TypeText.Of(pages.Item)}, {PageType(operation, pages)}> {pages.Method}Async";

    private static string PageType(OperationPlan operation, PagesPlan pages) =>
        pages.Kind == PagesKind.LinkHeader ? operation.ResponseIdentifier : TypeText.NotNull(operation.Success.Type!);

    private static string Condition(PagesPlan pages, Locals locals) =>
        pages.Kind is PagesKind.Offset or PagesKind.Page
            ? $"{locals.At}.Previous is null"
            : $"{locals.At}.Previous is not {{ }} {locals.Page}";

    private static string HasNext(PagesPlan pages, Locals locals) =>
        pages.Kind switch
        {
            PagesKind.Offset or PagesKind.Page => $"{locals.At}.HasItems",
            PagesKind.LinkHeader => $"{WellKnown.ApiLinks}.Next({locals.Page}) is {{ }} {locals.Next}",
            _ => $"{locals.Page}{pages.Next} is {{ {(pages.IsNextText ? "Length: > 0 " : "")}}} {locals.Next}",
        };

    /// <summary>Returns the argument that gets the value for the next page from a response, if the response contains it.</summary>
    private static string Mark(PagesPlan pages, Locals locals) =>
        pages.Kind switch
        {
            PagesKind.Offset or PagesKind.Page => "cancellationToken: ",
            PagesKind.LinkHeader => $"static {locals.Page} => {WellKnown.ApiLinks}.Next({locals.Page}), ",
            _ => $"static {locals.Page} => {locals.Page}{pages.Next}, ",
        };

    private static string First(OperationPlan operation, PagesPlan pages, Locals locals) =>
        pages.Kind == PagesKind.LinkHeader
            ? SendForResponse(operation, Request(operation), locals)
            : Call(operation, operation.Arguments.Select(static argument => argument.Identifier), locals);

    private static string Next(OperationPlan operation, PagesPlan pages, Locals locals) =>
        pages.Kind switch
        {
            PagesKind.LinkHeader => SendForResponse(operation, Follow(operation, locals), locals),
            PagesKind.Link =>
                $"transport.SendAsync<{TypeText.Of(operation.Success.Type!)}>({Follow(operation, locals)}, {locals.Token})",
            _ => Call(operation, Arguments(operation, pages, locals), locals),
        };

    private static string Call(OperationPlan operation, IEnumerable<string> arguments, Locals locals) =>
        $"{operation.Identifier}Async({string.Join(", ", arguments.Append(locals.Token))})";

    private static string SendForResponse(OperationPlan operation, string request, Locals locals) =>
        $"transport.SendSuccessAsync<{operation.ResponseIdentifier}>({request}, static data => new(data), {locals.Token})";

    private static string Follow(OperationPlan operation, Locals locals) =>
        $"{Request(operation)}.Follow({locals.Next})";

    private static string Request(OperationPlan operation) =>
        $"Create{operation.Identifier}Request({string.Join(", ", operation.Arguments.Select(static argument => argument.Identifier))})";

    private static IEnumerable<string> Arguments(OperationPlan operation, PagesPlan pages, Locals locals)
    {
        ArgumentPlan parameter = pages.Parameter!;
        const string Object = RequestPlan.ArgumentIdentifier;
        string own = parameter.Member is { } member ? $"{Object}?.{member}" : parameter.Identifier;
        string value = pages.Kind switch
        {
            PagesKind.Offset => $"{OrElse(own, parameter, 0)} + {Cast(parameter)}{locals.At}.Items",
            PagesKind.Page => $"{OrElse(own, parameter, pages.First)} + {Cast(parameter)}{locals.At}.Pages",
            _ => locals.Next,
        };
        return operation.Arguments.Select(argument =>
            argument.Kind == ArgumentKind.Request && parameter.Member is not null
                ? $"({Object} ?? new()) with {{ {parameter.Member} = {value} }}"
            : argument == parameter ? value
            : argument.Identifier
        );
    }

    private static string OrElse(string own, ArgumentPlan parameter, int standard) =>
        parameter.Required ? own : $"({own} ?? {standard})";

    /// <summary>Returns the cast for the count, because the sum of an unsigned number and an <c>int</c> has another type.</summary>
    private static string Cast(ArgumentPlan parameter) =>
        parameter.Type.Kind is TypeKind.UInt32 or TypeKind.UInt64 ? $"({TypeText.NotNull(parameter.Type)})" : "";

    /// <summary>Provides names for the lambda's variables that do not conflict with the method's parameters.</summary>
    private sealed class Locals
    {
        private readonly HashSet<string> taken;

        public Locals(OperationPlan operation)
        {
            taken = [.. operation.Arguments.Select(static argument => argument.Identifier)];
            At = Take("at");
            Token = Take("token");
            Page = Take("page");
            Next = Take("next");
        }

        public string At { get; }

        public string Token { get; }

        public string Page { get; }

        public string Next { get; }

        private string Take(string name) => taken.Add(name) ? name : Take(name + "0");
    }
}
