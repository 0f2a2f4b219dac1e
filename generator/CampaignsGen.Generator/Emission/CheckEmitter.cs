using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the validation of models and of the arguments of operations against the limits of the document.</summary>
internal static class CheckEmitter
{
    public static void WriteRecord(SourceWriter writer, RecordPlan record)
    {
        Open(writer);
        if (record.PropertyCount is { } count)
        {
            string[] terms = [.. record.AllProperties.Select(Presence), .. Others(record)];
            string sum = terms.Length == 0 ? "0" : string.Join(" + ", terms);
            writer.Line($"check.Whole(){CheckText.Counted("Properties", sum, count)};");
        }

        foreach (PropertyPlan property in record.AllProperties)
        {
            if (property.Check is { } check)
            {
                bool isOptional = property.Presence == Plan.Presence.OptionalAndNullable;
                string value = Member(property.Storage) + (isOptional ? ".GetValueOrDefault()" : "");
                WriteAt(writer, property.Name, CheckText.Of(check, property.Type, value));
            }
        }

        if (record.AdditionalProperties is { Check: { } values, Type: { } item } additional)
        {
            CheckPlan each = new() { Items = values };
            TypePlan map = new(TypeKind.Map) { Item = item };
            writer.Line($"check.Whole(){CheckText.Of(each, map, Member(additional.Identifier))};");
        }

        writer.Close();
    }

    public static void WriteUnion(SourceWriter writer, UnionPlan union)
    {
        Open(writer);
        writer.Open("switch (Value)");
        foreach (BranchPlan branch in union.Branches)
        {
            if (branch.Check is { } check)
            {
                string chain = CheckText.Of(check, branch.Type, "value");
                writer.Line($"case {TypeText.Of(branch.Type)} value: check.Whole(){chain}; break;");
            }
        }

        writer.Close();
        writer.Close();
    }

    public static void WriteParts(SourceWriter writer, MultipartPlan body)
    {
        Open(writer);
        foreach (PartPlan part in body.Parts)
        {
            if (part.Check is { } check)
            {
                WriteAt(writer, part.Name ?? part.Identifier, CheckText.Of(check, part.Type, Member(part.Identifier)));
            }
        }

        writer.Close();
    }

    /// <summary>Writes the validation that an operation performs before it creates its request.</summary>
    public static void WriteOperation(SourceWriter writer, OperationPlan operation)
    {
        ArgumentPlan[] arguments =
        [
            .. operation
                .Arguments.Where(static argument => !argument.IsBody)
                .Concat(operation.Request?.Parameters ?? default)
                .Concat(operation.Arguments.Where(static argument => argument.IsBody))
                .Where(static argument => argument.Check is not null),
        ];
        bool hasObsolete = arguments.Any(static argument => argument.Obsolete is not null);
        if (hasObsolete)
        {
            writer.Line("#pragma warning disable CS0618");
        }

        writer.Open($"if ((({operation.CheckedBy})transport.Options).{OptionsPlan.ValidateRequests})");
        writer.Line($"new {WellKnown.RequestCheck}()");
        writer.Indented(() =>
        {
            foreach (ArgumentPlan argument in arguments)
            {
                writer.Line(Argument(argument));
            }

            writer.Line($".ThrowIfAny({operation.Value});");
        });
        writer.Close();
        if (hasObsolete)
        {
            writer.Line("#pragma warning restore CS0618");
        }
    }

    private static string Argument(ArgumentPlan argument)
    {
        string value = argument.Member is { } member
            ? $"{RequestPlan.ArgumentIdentifier}?.{member}"
            : argument.Identifier;
        string place = argument.IsBody
            ? ".Body()"
            : $".Parameter(ParameterLocation.{argument.Kind}, {CSharpLiteral.String(argument.Name)})";
        return place
            + CheckText.Of(argument.Check!, argument.Type, value, argument is { Required: true, Type.Nullable: false });
    }

    private static void Open(SourceWriter writer) =>
        writer.Open($"void {WellKnown.IApiValidatable}.Check({WellKnown.RequestCheck} check)");

    private static void WriteAt(SourceWriter writer, string name, string checks) =>
        writer.Line($"check.At({CSharpLiteral.String(name)}){checks};");

    /// <summary>Qualifies a property that has the name of the parameter.</summary>
    private static string Member(string identifier) => identifier == "check" ? "this.check" : identifier;

    /// <summary>Returns an expression for the number of sent properties: 1 or 0.</summary>
    private static string Presence(PropertyPlan property) =>
        property.Presence switch
        {
            Plan.Presence.Required or Plan.Presence.Assumed => "1",
            Plan.Presence.OptionalAndNullable => $"({Member(property.Storage)}.HasValue ? 1 : 0)",
            _ => $"({Member(property.Storage)} is null ? 0 : 1)",
        };

    private static IEnumerable<string> Others(RecordPlan record) =>
        record.AdditionalProperties is { } additional ? [$"{Member(additional.Identifier)}.Count"] : [];
}
