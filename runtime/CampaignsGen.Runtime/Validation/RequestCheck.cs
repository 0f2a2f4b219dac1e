using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Validates the values of a request against the limits of the document, and collects violations. Emitted code
/// specifies the location of each value and its limits.
/// </summary>
/// <remarks>If all values are valid, no text is allocated: the location is kept as its segments.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class RequestCheck
{
    // More than any model without cycles has.
    private const int MostLevels = 256;
    private const int MostErrors = 100;

    private readonly PlaceSteps steps = new();
    private List<ApiValidationError>? errors;
    private ParameterLocation location;
    private string? parameter;

    /// <summary>Gets the violations, in the order of the checks.</summary>
    internal IReadOnlyList<ApiValidationError> Errors => errors ?? (IReadOnlyList<ApiValidationError>)[];

    private bool IsFull => errors?.Count >= MostErrors;

    /// <summary>Moves to a parameter.</summary>
    /// <param name="location">The location of the parameter.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <returns>This instance, to check the value.</returns>
    public RequestCheck Parameter(ParameterLocation location, string name)
    {
        this.location = location;
        parameter = name;
        return Whole();
    }

    /// <summary>Moves to the body.</summary>
    /// <returns>This instance, to check the value.</returns>
    public RequestCheck Body()
    {
        parameter = null;
        return Whole();
    }

    /// <summary>Moves to a property of the current object.</summary>
    /// <param name="name">The name of the property in JSON.</param>
    /// <returns>This instance, to check the value.</returns>
    public RequestCheck At(string name)
    {
        steps.Last.Set(name);
        return this;
    }

    /// <summary>Moves to the current object as a whole.</summary>
    /// <returns>This instance, to check the value.</returns>
    public RequestCheck Whole()
    {
        steps.Last = default;
        return this;
    }

    /// <summary>Checks that a value is present.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>This instance.</returns>
    public RequestCheck Required<T>(T value) => value is null ? Add("required", null, "is missing") : this;

    /// <summary>Checks the values of a model.</summary>
    /// <param name="model">The model. <see langword="null"/> is valid.</param>
    /// <returns>This instance.</returns>
    public RequestCheck Model(IApiValidatable? model)
    {
        if (model is not null && Enter())
        {
            model.Check(this);
            steps.Leave();
        }

        return this;
    }

    /// <summary>Checks that a value is one of those that the document lists.</summary>
    /// <param name="isKnown">
    /// <see langword="true"/> if the value is listed; otherwise, <see langword="false"/>. <see langword="null"/> is
    /// valid.
    /// </param>
    /// <returns>This instance.</returns>
    public RequestCheck Known(bool? isKnown) =>
        isKnown is false ? Add("enum", null, "is not one of the values that the document lists") : this;

    /// <summary>Ends the checks of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <exception cref="ApiValidationException">A value violates a limit.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is <see langword="null"/>.</exception>
    public void ThrowIfAny(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (errors is not null)
        {
            throw new ApiValidationException(operation.Id + " was not sent", operation.Id, errors);
        }
    }

    private string? ParameterText =>
        parameter is null
            ? null
            : location switch
            {
                ParameterLocation.Query => "query parameter",
                ParameterLocation.Header => "header",
                ParameterLocation.Path => "path parameter",
                _ => "cookie",
            } + $" '{parameter}'";

    private bool Enter()
    {
        if (IsFull)
        {
            return false;
        }

        if (steps.Count == MostLevels)
        {
            Add("depth", CountText.Of(MostLevels), $"is nested in more than {CountText.Of(MostLevels)} levels");
            return false;
        }

        steps.Enter();
        return true;
    }

    private RequestCheck Add(string keyword, string? limit, string message)
    {
        if (!IsFull)
        {
            (errors ??= []).Add(new ApiValidationError(ParameterText, steps.ToPointer(), keyword, limit, message));
        }

        return this;
    }
}
