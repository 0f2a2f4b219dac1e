using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Plans the methods of an operation whose body or response has several forms: <c>AddPetAsync</c> uses the preferred one,
/// <c>AddPetAsFormAsync</c> a form, if the operation supports it.
/// </summary>
/// <remarks>
/// They have different names and are not overloads, because two forms often have the same type in C#, and a null argument
/// would be ambiguous.
/// </remarks>
internal static class VariantPlanner
{
    public static EquatableArray<OperationPlan> Plan(
        OperationPlan plain,
        OperationPlace place,
        ArgumentPlanner arguments,
        ResponsePlanner responses
    )
    {
        BodyForm? preferred = arguments.Bodies.FirstOrDefault();
        HashSet<MediaForm> sent = [.. arguments.Bodies.Skip(1).Select(static body => body.Media.Form)];
        HashSet<MediaForm> done = [];
        List<OperationPlan> variants = [];
        foreach (BodyForm body in arguments.Bodies.Skip(1))
        {
            string word = done.Add(body.Media.Form) ? body.Media.Word : MediaTypes.Subtype(body.Media.First);
            variants.Add(Variant(word, body, body.Media.Form, $"The body is sent as {Shown(body.Media)}."));
        }

        foreach (MediaGroup answer in responses.Forms.Skip(1).Where(answer => !sent.Contains(answer.Form)))
        {
            variants.Add(
                Variant(answer.Word, preferred, answer.Form, $"The response is requested as {Shown(answer)}.")
            );
        }

        return variants.ToEquatableArray();

        OperationPlan Variant(string word, BodyForm? body, MediaForm form, string remark)
        {
            string method = place.Members.Take(
                $"{place.Method}As{Identifier.Pascal(word, "Other")}",
                OperationNames.Members
            );
            ResponsesPlan answers = responses.For(form);
            string accept = string.Join(", ", answers.Accept);
            bool isSame = accept == plain.Accept && answers.Responses.Equals(plain.Responses);
            return plain with
            {
                Identifier = method,
                Value = isSame ? plain.Value : method + "Operation",
                Doc = plain.Doc with { Remarks = plain.Doc.Remarks.Append(remark).ToEquatableArray() },
                Arguments = arguments.ArgumentsWith(body, answers),
                Accept = accept,
                Responses = answers.Responses,
                Success = answers.Success,
            };
        }
    }

    private static string Shown(MediaGroup media) =>
        string.Join(" or ", media.Members.Select(static member => member.Name));
}
